/// What a name is looked up by when no spelling of it is listed.
package struct TransliterationKey {}
