using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Properties.Reference;

/// <summary>
/// The value of an expression in a row. What AND, OR and coalesce do not need any more is not evaluated; of all else everything is: a query
/// that could fail on any of it is no case.
/// </summary>
internal sealed class Expressions(Interpreter interpreter)
{
    public object? Evaluate(Expression expression, Bindings? row) => Evaluate(expression, row, null);

    /// <param name="group">The rows over which aggregates range; null where none may stand.</param>
    public object? Evaluate(Expression expression, Bindings? row, IReadOnlyList<Bindings?>? group)
    {
        interpreter.Work();
        object? Value(Expression part) => Evaluate(part, row, group);
        switch (expression)
        {
            case Literal e:
                return Constant(e.Value);
            case Parenthesized e:
                return Value(e.Inner);
            case VariableReference e:
                return row.TryFind(e.Name, out object? value) ? value : throw new ReferenceException($"{e.Name} is not bound.");
            case ListLiteral e:
                return e.Items.Select(Value).ToList();
            case MapLiteral e:
                return e.Entries.ToDictionary(m => m.Key.Name, m => Value(m.Value));
            case PropertyAccess e:
                return Access.Property(Value(e.Target), e.Key.Name);
            case IndexAccess e:
                return Access.Index(Value(e.Target), Value(e.Index));
            case SliceAccess e:
                return Access.Slice(Value(e.Target), e.From is null ? 0L : Value(e.From), e.To is null ? long.MaxValue : Value(e.To));
            case UnaryExpression e:
                return Operators.Unary(e.Operator, Value(e.Operand));
            case BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } e:
                object? left = Value(e.Left);
                return Logic.Truth(left) == (e.Operator == BinaryOperator.Or) ? left : Operators.Binary(e.Operator, left, Value(e.Right));
            case BinaryExpression e:
                return Operators.Binary(e.Operator, Value(e.Left), Value(e.Right));
            case ComparisonChain e:
                return Operators.Chain([Value(e.First), .. e.Links.Select(l => Value(l.Operand))], [.. e.Links.Select(l => l.Operator)]);
            case NullPredicate e:
                return Value(e.Operand) is null != e.Negated;
            case LabelPredicate e:
                return Value(e.Operand) switch
                {
                    null => null,
                    RefNode n => Labels.Fit(e.Labels, n.Labels),
                    RefRelationship r => Labels.Fit(e.Labels, [r.Type]),
                    _ => throw new ReferenceException("Only elements have labels."),
                };
            case CaseExpression e:
                return Case(e, row, group);
            case CountStar:
                return (long)group!.Count;
            case FunctionCall e when Aggregates.Contains(e.Function.Name) && group is not null:
                return Aggregates.Over(e.Function.Name, e.Distinct, group.Select(r => Evaluate(e.Arguments[0], r)));
            case FunctionCall e when e.Function.Name.Equals("coalesce", StringComparison.OrdinalIgnoreCase):
                return e.Arguments.Select(Value).FirstOrDefault(item => item is not null);
            case FunctionCall e:
                return Functions.Call(e.Function.Name, [.. e.Arguments.Select(Value)]);
            case ListComprehension or QuantifierExpression or ReduceExpression:
                return new Iterations(interpreter).Evaluate(expression, row, group);
            case PatternComprehension or PatternExpression or SubqueryExpression:
                return new Subqueries(interpreter).Evaluate(expression, row);
            default:
                throw new ReferenceException($"{expression.GetType().Name} is not known here.");
        }
    }

    private object? Case(CaseExpression expression, Bindings? row, IReadOnlyList<Bindings?>? group)
    {
        foreach (CaseBranch branch in expression.Branches)
        {
            object? when = Evaluate(branch.When, row, group);
            if ((expression.Operand is null ? Logic.Truth(when) : Comparing.Same(Evaluate(expression.Operand, row, group), when)) == true)
                return Evaluate(branch.Then, row, group);
        }

        return expression.Otherwise is null ? null : Evaluate(expression.Otherwise, row, group);
    }

    private static object? Constant(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.String => value.AsString(),
        _ => throw new ReferenceException($"{value.Kind} is no literal."),
    };
}
