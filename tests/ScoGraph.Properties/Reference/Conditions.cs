using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Properties.Reference;

/// <summary>
/// WHERE: the terms that AND joins, from the left; the first that is not true refuses the row, and none behind it is computed.
/// </summary>
/// <param name="interpreter">Computes the terms.</param>
/// <param name="anyRefuses">
/// Whether a term that refuses the row does so though one to its left cannot be computed: what leaves out rows early may do.
/// </param>
internal sealed class Conditions(Interpreter interpreter, bool anyRefuses)
{
    public bool Hold(Expression? condition, Bindings? row)
    {
        ReferenceException? failure = null;
        foreach (Expression term in Terms(condition))
        {
            try
            {
                if (Logic.Truth(interpreter.Expressions.Evaluate(term, row)) != true)
                    return false;
            }
            catch (ReferenceException exception) when (anyRefuses)
            {
                failure ??= exception;
            }
        }

        return failure is null ? true : throw failure;
    }

    private static IEnumerable<Expression> Terms(Expression? condition) => condition switch
    {
        null => [],
        Parenthesized e => Terms(e.Inner),
        BinaryExpression { Operator: BinaryOperator.And } e => Terms(e.Left).Concat(Terms(e.Right)),
        _ => [condition],
    };
}
