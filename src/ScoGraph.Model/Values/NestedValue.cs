namespace ScoGraph.Model.Values;

/// <summary>A list or a map: a value of values, no deeper and no larger than <see cref="Nesting"/> allows.</summary>
internal abstract class NestedValue : ReferenceValue
{
    /// <exception cref="Diagnostics.ValueException">It would be too deep or too large.</exception>
    private protected NestedValue(ReadOnlySpan<Value> parts) => (Levels, Size, Bytes, WrittenOut) = Nesting.Measure(parts);

    /// <summary>Its hash, for <see cref="Equivalence"/>, once that has been asked for; 0 before.</summary>
    public int KnownHash { get; set; }

    /// <summary>The items of a list, the values of a map.</summary>
    public abstract ReadOnlyMemory<Value> Parts { get; }

    /// <summary>1 where no value is a list or map.</summary>
    public int Levels { get; }

    /// <summary>The values, those of inner lists and maps included, as often as they stand there.</summary>
    public long Size { get; }

    /// <summary>The memory that it takes, roughly, with all that is in it.</summary>
    public long Bytes { get; }

    /// <summary>The memory that it would take if nothing in it were shared, as when it is shown.</summary>
    public long WrittenOut { get; }
}
