using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Properties.Reference;

/// <summary>Patterns and whole queries where a value is due.</summary>
internal sealed class Subqueries(Interpreter interpreter)
{
    public object? Evaluate(Expression expression, Bindings? row)
    {
        switch (expression)
        {
            case PatternExpression { Pattern.Selector: PathSelector.All } e:
                return interpreter.Patterns.Match([e.Pattern], row).Any();
            case PatternComprehension e:
                return interpreter.Patterns.Match([e.Pattern], row)
                    .Where(r => e.Where is null || Logic.Truth(interpreter.Expressions.Evaluate(e.Where, r)) == true)
                    .Select(r => interpreter.Expressions.Evaluate(e.Projection, r)).ToList();
            case SubqueryExpression e:
                List<Bindings?> rows = interpreter.Run(e.Body, row);
                return e.Kind switch
                {
                    SubqueryKind.Exists => rows.Count > 0,
                    SubqueryKind.Count => (long)rows.Count,
                    _ => rows.Select(r => r!.Value).ToList(),
                };
            default:
                throw new ReferenceException($"{expression.GetType().Name} is no subquery that is known here.");
        }
    }
}
