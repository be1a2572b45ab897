/** After all other parts: what they have left in the logs. */
await import('../security/logs.test.ts');
