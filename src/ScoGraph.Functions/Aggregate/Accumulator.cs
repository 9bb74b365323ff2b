using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary>The state of one group. The first argument's nulls are skipped before <see cref="Add"/> is called.</summary>
internal abstract class Accumulator
{
    /// <summary>Takes a row: the evaluated arguments, the first never null.</summary>
    public abstract void Add(ReadOnlySpan<Value> arguments);

    /// <summary>Takes so many rows with the same arguments: what <see cref="Add"/> would do as often.</summary>
    public virtual void AddRepeated(ReadOnlySpan<Value> arguments, long times, FunctionContext context)
    {
        const int stepsBetweenChecks = 4096;
        for (long i = 0; i < times; i++)
        {
            if (i % stepsBetweenChecks == 0)
                context.ThrowIfStopped();
            Add(arguments);
        }
    }

    /// <summary>Takes integers of which no more is known than this: what <see cref="Add"/> would do of each.</summary>
    /// <exception cref="NotSupportedException">The function needs each of them.</exception>
    public virtual void AddIntegers(in IntegerTally integers) => throw new NotSupportedException();

    /// <summary>Takes so many integers, one after the other: what <see cref="Add"/> would do of each.</summary>
    /// <param name="integers">The first arguments.</param>
    /// <param name="second">The second argument of all; null where there is none.</param>
    /// <exception cref="NotSupportedException">The function takes them one by one.</exception>
    public virtual void AddAll(ReadOnlySpan<long> integers, in Value second) => throw new NotSupportedException();

    /// <summary>Takes so many values, none of them null, one after the other, which are its own from then on.</summary>
    /// <exception cref="NotSupportedException">The function makes no list of them.</exception>
    public virtual void AddList(Value[] values) => throw new NotSupportedException();

    /// <summary>
    /// Adds what another accumulator of the same function has taken, of rows that come after all of this one's: then it has what it would
    /// have had of all of them. That one is not used any more.
    /// </summary>
    /// <exception cref="Model.Diagnostics.ValueException">A row of the two alone would have been refused after the others.</exception>
    /// <exception cref="NotSupportedException">The function is not <see cref="AggregateFunction.IsMergeable"/>.</exception>
    public virtual void Merge(Accumulator later) => throw new NotSupportedException();

    /// <summary>The value of the group; for no rows what the function says of nothing (count 0, sum 0, collect [], else null).</summary>
    public abstract Value Finish();

    /// <summary>Whether it holds more the more rows it takes.</summary>
    public virtual bool Grows => false;

    /// <summary>The bytes that this state holds, roughly; asked for after <see cref="Add"/> where it grows.</summary>
    public virtual long Bytes => 0;
}
