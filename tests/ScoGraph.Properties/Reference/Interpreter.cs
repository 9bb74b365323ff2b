using ScoGraph.Syntax.Tree;

namespace ScoGraph.Properties.Reference;

/// <summary>
/// What a query means, written down as plainly as possible: from the syntax tree, over a naive graph, by trying every assignment. It shares
/// no code with the engine behind the parser.
/// </summary>
internal sealed class Interpreter
{
    private long _work;

    /// <param name="graph">The graph.</param>
    /// <param name="work">How much work a case may cost.</param>
    /// <param name="anyRefuses">Whether a condition that refuses a row does so though one to its left cannot be computed.</param>
    public Interpreter(RefGraph graph, long work, bool anyRefuses = false)
    {
        (Graph, _work) = (graph, work);
        Conditions = new Conditions(this, anyRefuses);
        (Expressions, Patterns, Projections, Clauses) = (new(this), new(this), new(this), new(this));
    }

    public RefGraph Graph { get; }

    public Expressions Expressions { get; }

    public Patterns Patterns { get; }

    public Projections Projections { get; }

    public Clauses Clauses { get; }

    public Conditions Conditions { get; }

    /// <exception cref="ReferenceException">The case costs more than it may.</exception>
    public void Work(long steps = 1)
    {
        if ((_work -= steps) < 0)
            throw new ReferenceException("The case costs too much work.");
    }

    /// <summary>The rows of a whole query, which begins with one row, that of the query around it.</summary>
    public List<Bindings?> Run(Query query, Bindings? outer)
    {
        List<Bindings?> rows = Clauses.Run(query.First.Clauses, outer);
        foreach (UnionPart part in query.Unions)
        {
            rows.AddRange(Clauses.Run(part.Query.Clauses, outer));
            if (!part.All)
                rows = [.. rows.DistinctBy(Projections.Key)];
        }

        return rows;
    }
}
