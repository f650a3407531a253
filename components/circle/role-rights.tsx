import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { circleRoles, roleBelow } from '@/lib/circle/roles';
import { type Act, rights } from '@/lib/standing/rights';

const acts = Object.keys(rights) as Act[];

/** What each role may do, read from the table that decides it: a role lists what those below it do not have. */
export function RoleRights() {
  const t = useTranslations('circle');
  return (
    <div>
      {circleRoles.map((role) => {
        const below = roleBelow[role];
        const has = (name: string | null, act: Act) =>
          (rights[act].roles as readonly (string | null)[]).includes(name);
        return (
          <Disclosure key={role} summary={t(`role.${role}`)} open>
            <p>{t(`roleHint.${role}`)}</p>
            {below && <p className="mt-2">{t('roleAlso', { role: below })}</p>}
            <ul className="mt-2 list-disc pl-5">
              {acts
                .filter((act) => has(role, act) && !has(below, act))
                .map((act) => (
                  <li key={act}>{t(`acts.${act}`)}</li>
                ))}
            </ul>
          </Disclosure>
        );
      })}
    </div>
  );
}
