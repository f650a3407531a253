/** What the settings of a real site look like: none of it opens anything. */
export const realSettings = {
  DEMO: 'off',
  APP_URL: 'https://partage.test',
  AUTH_SECRET: 'Zq8vJ2mT7xL0cRw4nB6yKd1fHs9gPa3eUo5iVtXk+M=',
  STRIPE_SECRET_KEY: 'sk_live_of_nobody',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_nobody',
  SMTP_URL: 'smtp://127.0.0.1:9',
} as const;
