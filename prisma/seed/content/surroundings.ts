import type { LocalityKind } from '@/lib/locality/kinds';

/** Name, where its middle is (latitude first), and what else it is called. Real places of Rennes, about where they are. */
type Spot = readonly [name: string, at: string, ...names: string[]];

/** Quarters beside those that neighbours live in. */
export const moreQuarters: readonly Spot[] = [
  ['Centre-ville', '48.1117,-1.6803', 'centre', 'hypercentre', 'town centre', 'city centre'],
  ['Longs-Champs', '48.1287,-1.6378'],
  ['Fougères-Sévigné', '48.1195,-1.6689', 'Sévigné'],
  ['Beauregard', '48.1327,-1.7006'],
  ['Arsenal-Redon', '48.1044,-1.6895', 'Arsenal'],
  ['La Courrouze', '48.0957,-1.7132'],
  ['La Poterie', '48.0878,-1.6437'],
  ['Baud-Chardonnet', '48.1079,-1.6486', 'Plaine de Baud'],
  ['Colombier', '48.1042,-1.6797'],
  ['La Binquenais', '48.0893,-1.6726'],
  ['Saint-Étienne', '48.1126,-1.6877', 'Vieux Saint-Étienne'],
];

export const landmarks: readonly Spot[] = [
  ['Gare de Rennes', '48.1035,-1.6723', 'gare', 'gare SNCF', 'gares', 'station', 'train station'],
  ['Place des Lices', '48.1134,-1.6842', 'Lices', 'marché des Lices'],
  ['Place Sainte-Anne', '48.1146,-1.6804', 'Sainte-Anne', 'métro Sainte-Anne'],
  ['Place de la République', '48.1099,-1.6791', 'République', 'métro République'],
  ['Place de la Mairie', '48.1115,-1.6799', 'mairie', 'hôtel de ville', 'Opéra', 'town hall'],
  ['Parlement de Bretagne', '48.1127,-1.6777', 'Parlement'],
  ['Cathédrale Saint-Pierre', '48.1116,-1.6833', 'cathédrale', 'cathedral'],
  ['Portes Mordelaises', '48.1120,-1.6844'],
  ['Couvent des Jacobins', '48.1152,-1.6816', 'Jacobins'],
  ['Les Champs Libres', '48.1054,-1.6746', 'Champs Libres'],
  ['Place Charles-de-Gaulle', '48.1060,-1.6768', 'Charles-de-Gaulle', 'métro Charles-de-Gaulle'],
  ['Théâtre national de Bretagne', '48.1079,-1.6726', 'TNB'],
  ['Piscine Saint-Georges', '48.1120,-1.6736'],
  ['Piscine de Bréquigny', '48.0888,-1.6881'],
  ['CHU Pontchaillou', '48.1205,-1.6945', 'Pontchaillou', 'CHU', 'hôpital', 'hospital'],
  ['Hôpital Sud', '48.0812,-1.6640'],
  ['Université Rennes 2', '48.1189,-1.7021', 'Rennes 2', 'fac de Villejean'],
  ['Campus de Beaulieu', '48.1176,-1.6393', 'fac de Beaulieu', 'université', 'university'],
  ['Roazhon Park', '48.1075,-1.7128', 'stade', 'stadium'],
  ['Le Triangle', '48.0870,-1.6601', 'Triangle'],
  ['Gros-Chêne', '48.1254,-1.6617', 'métro Gros-Chêne'],
  ['Métro Clemenceau', '48.0937,-1.6748', 'Clemenceau'],
  ['Métro Henri-Fréville', '48.0875,-1.6744', 'Henri-Fréville', 'Fréville'],
  ['Métro Anatole-France', '48.1180,-1.6873', 'Anatole-France'],
  ['Métro J.F.-Kennedy', '48.1212,-1.7103', 'Kennedy', 'JF Kennedy'],
  ['Métro Jacques-Cartier', '48.0976,-1.6748', 'Jacques-Cartier'],
  ['Ferme de la Harpe', '48.1277,-1.7077'],
  ['Aéroport de Rennes', '48.0698,-1.7330', 'aéroport', 'airport'],
];

/** What a map draws beside them, about: a line or an outline, its points with spaces between, latitude first. */
type Drawn = readonly [kind: LocalityKind, name: string, points: string, ...names: string[]];

export const drawn: readonly Drawn[] = [
  [
    'green',
    'Parc du Thabor',
    '48.1133,-1.6723 48.1158,-1.6718 48.1163,-1.6683 48.1154,-1.6655 48.1141,-1.6661 48.1134,-1.6690',
    'jardin du Thabor',
  ],
  [
    'green',
    'Parc des Gayeulles',
    '48.1282,-1.6512 48.1330,-1.6530 48.1368,-1.6478 48.1372,-1.6408 48.1336,-1.6370 48.1302,-1.6402 48.1288,-1.6450',
    'Gayeulles',
  ],
  [
    'green',
    'Parc de Bréquigny',
    '48.0829,-1.6947 48.0858,-1.6939 48.0871,-1.6903 48.0858,-1.6868 48.0833,-1.6880',
  ],
  ['green', 'Parc Oberthür', '48.1119,-1.6629 48.1138,-1.6627 48.1139,-1.6595 48.1121,-1.6592'],
  [
    'green',
    'Prairies Saint-Martin',
    '48.1177,-1.6822 48.1199,-1.6824 48.1238,-1.6803 48.1251,-1.6778 48.1232,-1.6769 48.1199,-1.6790',
  ],
  ['green', 'Parc de Maurepas', '48.1219,-1.6664 48.1238,-1.6660 48.1240,-1.6625 48.1221,-1.6624'],
  [
    'green',
    'La Prévalaye',
    '48.0935,-1.7290 48.0985,-1.7268 48.1025,-1.7235 48.1047,-1.7330 48.1032,-1.7460 48.0978,-1.7505 48.0940,-1.7440',
    'Prévalaye',
  ],
  ['green', 'Parc de Beauregard', '48.1338,-1.7050 48.1372,-1.7040 48.1378,-1.6985 48.1352,-1.6972'],
  ['green', 'Parc des Hautes-Ourmes', '48.0840,-1.6440 48.0862,-1.6452 48.0872,-1.6405 48.0852,-1.6390'],
  [
    'green',
    'Bois de Cesson',
    '48.1228,-1.6130 48.1262,-1.6120 48.1270,-1.6040 48.1240,-1.6010 48.1226,-1.6060',
  ],
  [
    'water',
    'Étangs d’Apigné',
    '48.0905,-1.7455 48.0932,-1.7432 48.0950,-1.7462 48.0945,-1.7520 48.0918,-1.7535 48.0902,-1.7500 48.0905,-1.7455',
  ],
  [
    'water',
    'Étangs des Gayeulles',
    '48.1322,-1.6462 48.1334,-1.6468 48.1342,-1.6440 48.1328,-1.6432 48.1322,-1.6462',
  ],
  [
    'water',
    'La Vilaine',
    '48.1212,-1.5900 48.1203,-1.5985 48.1193,-1.6040 48.1191,-1.6105 48.1166,-1.6182 48.1137,-1.6262 48.1122,-1.6348 48.1107,-1.6437 48.1088,-1.6502 48.1089,-1.6572 48.1099,-1.6637 48.1106,-1.6701 48.1104,-1.6758 48.1099,-1.6803 48.1091,-1.6852 48.1086,-1.6893 48.1074,-1.6953 48.1061,-1.7013 48.1052,-1.7082 48.1034,-1.7148 48.0992,-1.7228 48.0961,-1.7327 48.0922,-1.7416 48.0884,-1.7538 48.0852,-1.7652 48.0800,-1.7760',
  ],
  [
    'water',
    'L’Ille',
    '48.1600,-1.6830 48.1503,-1.6848 48.1421,-1.6801 48.1352,-1.6772 48.1292,-1.6759 48.1242,-1.6788 48.1203,-1.6812 48.1172,-1.6843 48.1141,-1.6884 48.1112,-1.6914 48.1086,-1.6893',
  ],
  [
    'rail',
    '',
    '48.0790,-1.7560 48.0836,-1.7448 48.0902,-1.7282 48.0979,-1.7083 48.1024,-1.6920 48.1036,-1.6801 48.1035,-1.6723 48.1039,-1.6603 48.1051,-1.6482 48.1081,-1.6351 48.1112,-1.6221 48.1149,-1.6052 48.1160,-1.5900',
  ],
  [
    'rail',
    '',
    '48.1024,-1.6920 48.1052,-1.6982 48.1101,-1.7009 48.1163,-1.6985 48.1226,-1.6947 48.1322,-1.6929 48.1451,-1.6958 48.1600,-1.7000',
  ],
  [
    'road',
    'Rocade',
    '48.1396,-1.6760 48.1389,-1.6585 48.1370,-1.6412 48.1330,-1.6282 48.1259,-1.6202 48.1161,-1.6172 48.1060,-1.6208 48.0968,-1.6262 48.0879,-1.6331 48.0811,-1.6452 48.0785,-1.6601 48.0779,-1.6762 48.0792,-1.6921 48.0841,-1.7071 48.0921,-1.7181 48.1002,-1.7271 48.1091,-1.7301 48.1181,-1.7262 48.1266,-1.7191 48.1331,-1.7089 48.1376,-1.6958 48.1396,-1.6760',
  ],
  [
    'road',
    'Rue de Nantes',
    '48.1042,-1.6815 48.0980,-1.6848 48.0880,-1.6858 48.0785,-1.6868 48.0560,-1.6905',
  ],
  [
    'road',
    'Rue de Fougères',
    '48.1141,-1.6742 48.1212,-1.6661 48.1301,-1.6542 48.1372,-1.6430 48.1480,-1.6300',
  ],
  [
    'road',
    'Rue de Saint-Malo',
    '48.1146,-1.6812 48.1221,-1.6858 48.1301,-1.6880 48.1384,-1.6902 48.1560,-1.7030',
  ],
  [
    'road',
    'Rue de Lorient',
    '48.1096,-1.6900 48.1121,-1.7052 48.1118,-1.7165 48.1124,-1.7300 48.1140,-1.7600',
  ],
  [
    'road',
    'Rue de Paris',
    '48.1122,-1.6728 48.1131,-1.6601 48.1146,-1.6452 48.1178,-1.6302 48.1200,-1.6172 48.1216,-1.5900',
  ],
  [
    'road',
    'Route de Vern',
    '48.1040,-1.6690 48.0991,-1.6622 48.0931,-1.6558 48.0866,-1.6508 48.0795,-1.6447 48.0610,-1.6250',
  ],
  [
    'road',
    'Boulevard de la Liberté',
    '48.1065,-1.6885 48.1069,-1.6800 48.1066,-1.6735 48.1082,-1.6690 48.1104,-1.6655',
  ],
  ['road', 'Avenue Henri-Fréville', '48.1010,-1.6745 48.0940,-1.6744 48.0876,-1.6742 48.0785,-1.6748'],
  [
    'road',
    'Boulevards nord',
    '48.1112,-1.6914 48.1155,-1.6890 48.1188,-1.6878 48.1212,-1.6810 48.1203,-1.6745 48.1178,-1.6680 48.1148,-1.6622 48.1104,-1.6608',
  ],
];
