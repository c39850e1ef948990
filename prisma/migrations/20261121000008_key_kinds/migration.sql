-- In a script of their own: a transaction can't use the values that it adds to a type.
ALTER TYPE "KeyKind" ADD VALUE 'channel';
ALTER TYPE "KeyKind" ADD VALUE 'ai';
