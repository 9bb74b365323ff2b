using ScoGraph.Syntax.Tree;

namespace ScoGraph.Properties.Reference;

/// <summary>
/// What a query means, written down as plainly as possible: from the syntax tree, over a naive graph, by trying every assignment. It shares
/// no code with the engine behind the parser.
/// </summary>
internal sealed class Interpreter
{
    private long _work;

    public Interpreter(RefGraph graph, long work)
    {
        (Graph, _work) = (graph, work);
        (Expressions, Patterns, Projections, Clauses) = (new(this), new(this), new(this), new(this));
    }

    public RefGraph Graph { get; }

    public Expressions Expressions { get; }

    public Patterns Patterns { get; }

    public Projections Projections { get; }

    public Clauses Clauses { get; }

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
