using ScoGraph.Sqlite.Files;

namespace ScoGraph;

/// <summary>How a graph's file is opened.</summary>
public sealed record SqliteGraphOptions
{
    private const long SmallestBudget = 1 << 20;

    /// <summary>What holds for the graph's queries.</summary>
    public GraphOptions Graph
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>What a commit waits for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no such value.</exception>
    public Durability Durability
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such durability.");
            field = value;
        }
    }

    /// <summary>
    /// About how many bytes loaded pages of the graph may take in memory, at least 1 MB; null for any number. What changed since the last
    /// checkpoint and what queries hold is not counted.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 MB.</exception>
    public long? MemoryBudget
    {
        get;
        init
        {
            if (value < SmallestBudget)
                throw new ArgumentOutOfRangeException(nameof(value), value, "A memory budget is at least 1 MB.");
            field = value;
        }
    }

    /// <summary>
    /// Whether the graph only reads. It needs no right to write the file, may be open beside a writer in another process, and sees what
    /// that
    /// one commits. The file must exist.
    /// </summary>
    public bool ReadOnly { get; init; }

    /// <summary>After how many bytes of commits the pages of the file are brought up to them, in the background. Default 4 MB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public long CheckpointAfter
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 4 << 20;

    /// <summary>How much of its history the file keeps; null for all of it.</summary>
    public HistoryRetention? Retention { get; init; }

    /// <summary>Why the file is only read though it was to be written; null where it was to be read only.</summary>
    internal GraphFileException? Refusal { get; init; }

    /// <summary>The file system that SQLite goes through; null for the machine's own. Tests put one of their own here.</summary>
    internal string? Vfs { get; init; }

    /// <summary>The formats that the file may have. Tests put others here.</summary>
    internal FileFormats Formats { get; init; } = FileFormats.Ours;
}
