-- In a script of its own: a transaction can't use the values that it adds to a type.
ALTER TYPE "InvalidationScope" ADD VALUE 'models';
