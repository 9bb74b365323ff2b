using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <content>Logic, arithmetic and comparison.</content>
internal sealed partial class ExpressionCompiler
{
    private Evaluator Truth(BoundExpression expression)
    {
        Evaluator evaluate = Compile(expression);
        SourceSpan span = expression.Span;
        return frame => evaluate(frame) is var value && (value.IsBoolean || value.IsNull) ? value
            : throw frame.At(span, RuntimeErrors.NotBoolean(value));
    }

    private Evaluator Not(BoundNot expression)
    {
        Evaluator operand = Truth(expression.Operand);
        return frame => operand(frame) is var value && value.IsNull ? default : Value.FromBoolean(!value.AsBoolean());
    }

    private Evaluator Logical(BoundLogical expression)
    {
        Evaluator left = Truth(expression.Left), right = Truth(expression.Right);
        return expression.Connective switch
        {
            LogicalConnective.And => frame =>
            {
                Value l = left(frame);
                if (l.IsFalse)
                    return l;
                Value r = right(frame);
                return r.IsFalse ? r : l.IsNull ? l : r;
            }
            ,
            LogicalConnective.Or => frame =>
            {
                Value l = left(frame);
                if (l.IsTrue)
                    return l;
                Value r = right(frame);
                return r.IsTrue ? r : l.IsNull ? l : r;
            }
            ,
            _ => frame =>
            {
                Value l = left(frame), r = right(frame);
                return l.IsNull || r.IsNull ? default : Value.FromBoolean(l.AsBoolean() != r.AsBoolean());
            }
            ,
        };
    }

    private Evaluator Arithmetic(BoundArithmetic expression)
    {
        Evaluator left = Compile(expression.Left), right = Compile(expression.Right);
        SourceSpan place = expression.Span;
        return expression.Operator switch
        {
            ArithmeticOperator.Add => frame => frame.Count(Model.Values.Arithmetic.Add(left(frame), Placed(right(frame), place, frame))),
            ArithmeticOperator.Subtract => frame => Model.Values.Arithmetic.Subtract(left(frame), Placed(right(frame), place, frame)),
            ArithmeticOperator.Multiply => frame => Model.Values.Arithmetic.Multiply(left(frame), Placed(right(frame), place, frame)),
            ArithmeticOperator.Divide => frame => Model.Values.Arithmetic.Divide(left(frame), Placed(right(frame), place, frame)),
            ArithmeticOperator.Modulo => frame => Model.Values.Arithmetic.Modulo(left(frame), Placed(right(frame), place, frame)),
            _ => frame => Model.Values.Arithmetic.Power(left(frame), Placed(right(frame), place, frame)),
        };
    }

    private Evaluator Sign(BoundSign expression)
    {
        Evaluator operand = Compile(expression.Operand);
        SourceSpan place = expression.Span;
        return expression.Plus ? frame => Model.Values.Arithmetic.Plus(Placed(operand(frame), place, frame))
            : frame => Model.Values.Arithmetic.Negate(Placed(operand(frame), place, frame));
    }

    private Evaluator Comparison(BoundComparison expression)
    {
        Evaluator left = Compile(expression.Left), right = Compile(expression.Right);
        SourceSpan place = expression.Span;
        return expression.Operator switch
        {
            Binding.Bound.Comparison.Equal =>
                frame => Value.FromBoolean(Equality.AreEqual(left(frame), Placed(right(frame), place, frame))),
            Binding.Bound.Comparison.NotEqual =>
                frame => Value.FromBoolean(!Equality.AreEqual(left(frame), Placed(right(frame), place, frame))),
            Binding.Bound.Comparison.Less =>
                frame => Value.FromBoolean(Comparability.Less(left(frame), Placed(right(frame), place, frame))),
            Binding.Bound.Comparison.LessOrEqual =>
                frame => Value.FromBoolean(Comparability.LessOrEqual(left(frame), Placed(right(frame), place, frame))),
            Binding.Bound.Comparison.Greater =>
                frame => Value.FromBoolean(Comparability.Less(right(frame), Placed(left(frame), place, frame))),
            _ => frame => Value.FromBoolean(Comparability.LessOrEqual(right(frame), Placed(left(frame), place, frame))),
        };
    }

    private Evaluator In(BoundIn expression)
    {
        Evaluator item = Compile(expression.Item), list = Compile(expression.List);
        SourceSpan place = expression.Span;
        return frame => Value.FromBoolean(Lists.Contains(item(frame), Placed(list(frame), place, frame)));
    }

    private Evaluator ElementCheck(BoundElementCheck expression)
    {
        Evaluator operand = Compile(expression.Operand);
        bool isNode = expression.Kind == ValueTypes.Node;
        SourceSpan place = expression.Span;
        return frame =>
        {
            Value value = operand(frame);
            return value.IsNull || (isNode ? value.IsNode : value.Kind == ValueKind.Relationship) ? Value.FromBoolean(!value.IsNull)
                : throw frame.At(place, isNode ? RuntimeErrors.NotNode(value) : RuntimeErrors.NotRelationship(value));
        };
    }

    private Evaluator IsNull(BoundIsNull expression)
    {
        Evaluator operand = Compile(expression.Operand);
        bool negated = expression.Negated;
        return frame => Value.FromBoolean(operand(frame).IsNull != negated);
    }

    private Evaluator Case(BoundCase expression)
    {
        Evaluator? operand = expression.Operand is null ? null : Compile(expression.Operand);
        (Evaluator When, Evaluator Then)[] branches = [.. expression.Branches.Select(
            b => (operand is null || expression.Subject is not null ? Truth(b.When) : Compile(b.When), Compile(b.Then)))];
        Evaluator? otherwise = expression.Otherwise is null ? null : Compile(expression.Otherwise);
        SourceSpan place = expression.Span;
        int slot = expression.Subject is { } named ? layout.Slot(named) : -1;
        return frame =>
        {
            Value subject = operand is null ? default : operand(frame);
            if (slot >= 0)
                frame.Row[slot] = subject;
            foreach ((Evaluator when, Evaluator then) in branches)
            {
                if (operand is null || slot >= 0 ? when(frame).IsTrue
                    : Equality.AreEqual(subject, Placed(when(frame), place, frame)) == true)
                    return then(frame);
            }

            return otherwise is null ? default : otherwise(frame);
        };
    }
}
