using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>What a page of a column is to whoever reads a value here and a value there.</summary>
internal struct PageView
{
    /// <summary>Its integers; null where it has something else, or nothing.</summary>
    public long[]? Integers;

    /// <summary>Its floats; null where it has something else, or nothing.</summary>
    public double[]? Floats;

    /// <summary>Which values are there; null where all are.</summary>
    public ulong[]? Present;

    /// <summary>Whether it was looked at.</summary>
    public bool IsKnown;

    /// <summary>Whether nothing is there.</summary>
    public bool IsAbsent;

    /// <param name="page">The page; null where it is absent.</param>
    public static PageView Of(ColumnPage? page) => new()
    {
        IsKnown = true,
        IsAbsent = page is null,
        Integers = page?.Integers,
        Floats = page?.Floats,
        Present = page is null || page.Present.AsSpan().ContainsAnyExcept(ulong.MaxValue) ? page?.Present ?? [] : null,
    };

    /// <summary>Its numbers: integers where <typeparamref name="T"/> is a long, else floats; null where it has none of that kind.</summary>
    public readonly T[]? Of<T>() => typeof(T) == typeof(long) ? (T[]?)(object?)Integers : (T[]?)(object?)Floats;
}
