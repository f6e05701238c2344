export * from './plugin.js';
export { createRegistry, type Registry, type RegistryKind } from './registry.js';
