import assert from 'node:assert/strict';
import { surveyOf } from '../../src/core/index.ts';
import { adoptionPage } from '../../src/extension/adoption-page.ts';
import { Project } from '../../src/core/project.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { MemoryHost } from '../support/memory-host.ts';
