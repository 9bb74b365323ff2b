namespace ScoGraph.Functions.Aggregate;

/// <summary>A function from the rows of a group to a value. DISTINCT is the executor's part.</summary>
internal abstract class AggregateFunction
{
    public abstract string Name { get; }

    public abstract Signature Signature { get; }

    /// <summary>One sentence for documentation.</summary>
    public virtual string Summary => "";

    public abstract Accumulator CreateAccumulator();
}
