using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Properties.Reference;

/// <summary>Clauses one after another: each makes rows of rows.</summary>
internal sealed class Clauses(Interpreter interpreter)
{
    /// <param name="outer">The row of the query around a subquery; null for none.</param>
    public List<Bindings?> Run(IEnumerable<Clause> clauses, Bindings? outer)
    {
        List<Bindings?> rows = [outer];
        foreach (Clause clause in clauses)
        {
            rows = Run(clause, rows, outer);
            interpreter.Work(rows.Count);
        }

        return rows;
    }

    private List<Bindings?> Run(Clause clause, List<Bindings?> rows, Bindings? outer)
    {
        switch (clause)
        {
            case MatchClause c:
                return [.. rows.SelectMany(r => Match(c, r))];
            case UnwindClause c:
                return [.. rows.SelectMany(r => Unwind(interpreter.Expressions.Evaluate(c.List, r))
                    .Select(i => r.With(c.Variable.Name, i)))];
            case WithClause c:
                return [.. interpreter.Projections.Project(c.Projection, rows, outer).Where(r => interpreter.Conditions.Hold(c.Where, r))];
            case ReturnClause c:
                // A subquery's result has its own columns alone.
                return interpreter.Projections.Project(c.Projection, rows, null);
            default:
                throw new ReferenceException($"{clause.GetType().Name} is not known here.");
        }
    }

    private IEnumerable<Bindings?> Match(MatchClause clause, Bindings? row)
    {
        List<Bindings?> found =
            [.. interpreter.Patterns.Match(clause.Patterns, row).Where(r => interpreter.Conditions.Hold(clause.Where, r))];
        if (!clause.Optional || found.Count > 0)
            return found;
        return [Patterns.Names(clause.Patterns).Where(n => !row.TryFind(n, out _)).Aggregate(row, (r, n) => r.With(n, null))];
    }

    private static IEnumerable<object?> Unwind(object? list) => list switch
    {
        null => [],
        List<object?> items => items,
        _ => throw new ReferenceException("UNWIND asks for a list."),
    };
}
