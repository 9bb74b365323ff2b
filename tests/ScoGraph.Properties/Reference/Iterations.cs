using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;

namespace ScoGraph.Properties.Reference;

/// <summary>List comprehensions, quantifiers and reduce.</summary>
internal sealed class Iterations(Interpreter interpreter)
{
    public object? Evaluate(Expression expression, Bindings? row, IReadOnlyList<Bindings?>? group)
    {
        object? Value(Expression part, Bindings? inner) => interpreter.Expressions.Evaluate(part, inner, group);
        switch (expression)
        {
            case ListComprehension e:
                return Value(e.List, row) is not List<object?> items ? null : items.Select(i => row.With(e.Variable.Name, i))
                    .Where(r => e.Where is null || Logic.Truth(Value(e.Where, r)) == true)
                    .Select(r => Value(e.Projection ?? new VariableReference(e.Span, e.Variable.Name), r)).ToList();
            case QuantifierExpression e:
                return Value(e.List, row) is not List<object?> tested ? null
                    : Quantify(e.Kind, [.. tested.Select(i => Logic.Truth(Value(e.Where, row.With(e.Variable.Name, i))))]);
            case ReduceExpression e:
                return Value(e.List, row) is not List<object?> folded ? null : folded.Aggregate(
                    Value(e.Initial, row), (sum, i) => Value(e.Step, row.With(e.Accumulator.Name, sum).With(e.Variable.Name, i)));
            default:
                throw new ReferenceException($"{expression.GetType().Name} is no iteration.");
        }
    }

    private static bool? Quantify(QuantifierKind kind, bool?[] truths) => kind switch
    {
        QuantifierKind.All => Logic.All(truths),
        QuantifierKind.Any => Logic.Any(truths),
        QuantifierKind.None => Logic.Not(Logic.Any(truths)),
        _ => truths.Count(t => t == true) > 1 ? false : truths.Contains(null) ? null : truths.Contains(true),
    };
}
