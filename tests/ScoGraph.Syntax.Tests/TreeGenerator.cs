using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Syntax.Tests;

/// <summary>Random expressions, without regard to precedence: printing has to put parentheses where they are needed.</summary>
internal static class TreeGenerator
{
    private static readonly SourceSpan None = SourceSpan.None;

    private static readonly Gen<Identifier> Names =
        Gen.Elements("a", "b", "n", "x y", "count", "collect", "match", "end", "any", "é", "`", "reduce", "_1", "1a", "")
            .Select(name => new Identifier(None, name));

    private static readonly Gen<Expression> Atoms = Gen.OneOf(
        Names.Select<Identifier, Expression>(name => new VariableReference(None, name.Name)),
        Names.Select<Identifier, Expression>(name => new ParameterReference(None, name.Name)),
        Gen.Choose(0, 99).Select<int, Expression>(number => new Literal(None, Value.FromInteger(number))),
        Gen.Elements(long.MinValue, long.MaxValue).Select<long, Expression>(number => new Literal(None, Value.FromInteger(number))),
        Gen.Elements(0.0, 1, 1.5, 1e-300, 1e300, double.Epsilon, double.MaxValue)
            .Select<double, Expression>(number => new Literal(None, Value.FromFloat(number))),
        Gen.Elements("", "a", "it's", "\\", "\n\r\t\b\f", "\"", "`", "\uD83C\uDF0D", "\uD83C", "/*")
            .Select<string, Expression>(text => new Literal(None, Value.FromString(text))),
        Gen.Elements<Expression>(
            new Literal(None, Value.True), new Literal(None, Value.False), new Literal(None, Value.Null), new CountStar(None)));

    public static Gen<Expression> Expressions { get; } = Gen.Sized(size => Sized(Math.Min(size, 30)));

    private static Gen<Expression> Sized(int size)
    {
        if (size <= 1)
            return Atoms;
        Gen<Expression> half = Sized(size / 2), third = Sized(size / 3);
        Gen<ImmutableArray<Expression>> several = third.ListOf(3).Select(items => items.ToImmutableArray());
        return Gen.OneOf(
            Atoms,
            Two(half, Gen.Elements(Enum.GetValues<BinaryOperator>()),
                (left, right, binary) => new BinaryExpression(None, binary, left, right)),
            Two(half, Gen.Elements(Enum.GetValues<UnaryOperator>()),
                (operand, _, unary) => new UnaryExpression(None, unary, operand)),
            Two(half, Comparisons, (first, second, comparison) => new ComparisonChain(
                None, first, [new(None, comparison, second), new(None, comparison, first)])),
            Two(half, Gen.Elements(true, false), (operand, _, negated) => new NullPredicate(None, operand, negated)),
            Two(half, Types, (operand, _, type) => new TypePredicate(None, operand, type, type is ListType)),
            Two(half, Gen.Elements("NFC", "NFKD"), (operand, _, form) => new NormalizedPredicate(None, operand, form, form == "NFC")),
            Two(half, Labels(3), (operand, _, labels) => new LabelPredicate(None, operand, labels)),
            Two(half, Names, (target, _, key) => new PropertyAccess(None, target, key)),
            Two(half, Names, (target, index, _) => new IndexAccess(None, target, index)),
            Two(half, Gen.Choose(0, 3), (target, bound, ends) =>
                new SliceAccess(None, target, ends % 2 == 0 ? bound : null, ends < 2 ? bound : null)),
            Two(half, Names, (first, second, name) => new FunctionCall(None, name with { Name = "f" + name.Name }, false, [first, second])),
            Two(half, Names, (first, _, name) => new FunctionCall(None, name, true, [first])),
            Two(half, Names, (first, second, name) => new ListComprehension(None, name, first, second, second)),
            Two(half, Names, (first, _, name) => new ListComprehension(None, name, first, null, null)),
            Two(half, Names, (first, second, name) => new QuantifierExpression(None, QuantifierKind.All, name, first, second)),
            Two(half, Names, (first, second, name) => new ReduceExpression(None, name, first, name, second, first)),
            Two(half, Names, (first, second, name) => new ReduceExpression(None, name, first, name, second, first, second)),
            Two(half, Types, (operand, _, type) => new CastExpression(None, operand, type)),
            Two(half, Names, (first, second, name) => new CaseExpression(None, first, [new(None, first, second)], second)),
            Two(half, Comparisons, (first, second, comparison) => new CaseExpression(
                None, first, [new(None, new ComparisonChain(None, new CaseSubject(None), [new(None, comparison, second)]), second)], null)),
            Two(half, Gen.Elements(true, false), (first, second, negated) => new CaseExpression(
                None, first, [new(None, new NullPredicate(None, new CaseSubject(None), negated), second), new(None, first, second)], null)),
            Two(half, Names, (first, second, _) => new CaseExpression(None, null, [new(None, first, second)], null)),
            Two(half, Names, (first, second, name) => new MapLiteral(None, [new(None, name, first), new(None, name, second)])),
            Two(half, Names, (first, _, name) => new MapProjection(
                None, new VariableReference(None, name.Name), [new(None, true, null, null), new(None, false, name, first)])),
            Two(half, Paths(third), (_, _, path) => new PatternExpression(None, path)),
            Two(half, Paths(third), (where, projection, path) => new PatternComprehension(None, path, where, projection)),
            several.Select<ImmutableArray<Expression>, Expression>(items => new ListLiteral(None, items)),
            half.Select<Expression, Expression>(item => new ListLiteral(None, [item])));
    }

    private static readonly TypeExpression[] NamedTypes =
    [
        new NamedType(None, ValueTypes.Integer, true, "INTEGER"), new NamedType(None, ValueTypes.LocalTime, false, "LOCAL TIME"),
        new NamedType(None, ValueTypes.None, true, "NULL"), new NamedType(None, ValueTypes.None, false, "NOTHING"),
    ];

    private static Gen<TypeExpression> Types =>
        from one in Gen.Elements(NamedTypes)
        from other in Gen.Elements(NamedTypes)
        from shape in Gen.Choose(0, 3)
        select shape switch
        {
            0 => one,
            1 => new ListType(None, new ListType(None, one, true), false),
            2 => new ListType(None, new UnionType(None, [one, other]), true),
            _ => new UnionType(None, [one, new ListType(None, other, true)]),
        };

    private static Gen<ComparisonOperator> Comparisons => Gen.Elements(Enum.GetValues<ComparisonOperator>());

    private static Gen<Expression> Two<T>(Gen<Expression> operands, Gen<T> other, Func<Expression, Expression, T, Expression> make) =>
        from first in operands
        from second in operands
        from detail in other
        select make(first, second, detail);

    private static Gen<LabelExpression> Labels(int depth)
    {
        Gen<LabelExpression> name = Gen.OneOf(
            Names.Select<Identifier, LabelExpression>(label => new LabelName(None, label.Name)),
            Gen.Constant<LabelExpression>(new LabelComputed(None, new VariableReference(None, "a"), true)),
            Gen.Constant<LabelExpression>(new LabelComputed(None, new Literal(None, Value.FromString("A")), false)),
            Gen.Constant<LabelExpression>(new LabelWildcard(None)));
        if (depth == 0)
            return name;
        Gen<LabelExpression> inner = Labels(depth - 1);
        return Gen.OneOf(
            name,
            inner.Select<LabelExpression, LabelExpression>(operand => new LabelNot(None, operand)),
            from left in inner from right in inner select (LabelExpression)new LabelAnd(None, [left, right]),
            from left in inner from right in inner select (LabelExpression)new LabelOr(None, [left, right]));
    }

    private static Gen<PathPattern> Paths(Gen<Expression> values) =>
        from name in Names
        from labels in Labels(2)
        from value in values
        from direction in Gen.Elements(Enum.GetValues<PatternDirection>())
        from length in Gen.Elements<VariableLength?>(
            null, new(None, null, null), new(None, 2, 2), new(None, 1, null), new(None, null, 3), new(None, 1, 3),
            new(None, 0, null, true), new(None, 1, null, true), new(None, 2, 2, true), new(None, 2, null, true), new(None, 0, 3, true))
        from repeated in Gen.Elements<VariableLength?>(null, null, new(None, 1, null, true), new(None, 0, 2, true))
        from full in Gen.Elements(true, false)
        select new PathPattern(
            None, null, PathSelector.All,
            [
                new(None, name, full ? labels : null, full ? new MapLiteral(None, [new(None, name, value)]) : null, null),
                new(None, null, null, null, full ? value : null),
            ],
            [Quantified(new RelationshipPattern(None, direction, full ? name : null, full ? labels : null,
                length, null, full ? value : null), repeated)]);

    /// <summary>The relationship itself, or a path over it that is repeated.</summary>
    private static PathSegment Quantified(RelationshipPattern relationship, VariableLength? times)
    {
        NodePattern any = new(None, null, null, null, null);
        return times is null ? relationship
            : new QuantifiedPath(None, new PathPattern(None, null, PathSelector.All, [any, any], [relationship],
                relationship.Where), times);
    }
}
