using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary>A function from the rows of a group to a value. DISTINCT is the executor's part.</summary>
internal abstract class AggregateFunction
{
    public abstract string Name { get; }

    public abstract Signature Signature { get; }

    /// <summary>One sentence for documentation.</summary>
    public virtual string Summary => "";

    /// <summary>
    /// Whether parts of the rows may be taken by accumulators of their own that are merged in the order of the rows, to the same value.
    /// </summary>
    public virtual bool IsMergeable => true;

    public abstract Accumulator CreateAccumulator();

    /// <summary>
    /// What an accumulator says that has taken nothing but integers, of which no more is known than this; there may be none.
    /// </summary>
    /// <exception cref="NotSupportedException">The function needs each of them.</exception>
    public virtual Value OfIntegers(in IntegerTally integers) => throw new NotSupportedException();
}
