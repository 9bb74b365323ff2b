using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Procedures;

/// <summary>What CALL calls: from arguments to rows.</summary>
internal abstract class Procedure
{
    /// <summary>The full name with its namespace, such as <c>algo.pageRank</c>; case does not matter.</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The columns that it yields, in order; none for a procedure that is called for its effect.</summary>
    public virtual IReadOnlyList<Parameter> Yields { get; init; } = [];

    /// <summary>Whether it may change the graph.</summary>
    public virtual bool Writes => false;

    /// <summary>A sentence or two for documentation.</summary>
    public virtual string Summary { get; init; } = "";

    /// <summary>The rows, each as long as <see cref="Yields"/>; a row array may be used again for the next row.</summary>
    public abstract IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context);

    /// <summary>
    /// The elements that every row of a call rests on, together with what the row itself holds: nodes and relationships, each once, those
    /// that count together one by one. Null (the default) where the procedure does not tell.
    /// </summary>
    public virtual IEnumerable<Value>? Witnesses(Value[] arguments, IGraphSnapshot graph) => null;
}
