using ScoGraph.Formats.Csv.Bytes;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>
/// Reads tables in blocks, several at once where several threads may work, and hands them on in the order of tables and rows. Where a block
/// cannot be read, its table ends with one that says so.
/// </summary>
internal sealed class BlockQueue(ImportSource source, Func<CsvTable, BlockPlan?> planOf)
{
    private readonly int _threads = source.Options.Parallelism ?? Environment.ProcessorCount;
    private readonly HashSet<CsvTable> _ended = [];
    private readonly Queue<Waiting> _waiting = new();

    /// <summary>The rows of tables.</summary>
    public IEnumerable<TableBlock> Read(IReadOnlyList<CsvTable> tables)
    {
        foreach (Waiting next in tables.SelectMany(Start))
        {
            _waiting.Enqueue(next);
            if (_waiting.Count >= _threads && Take() is { } block)
                yield return block;
        }

        while (_waiting.Count > 0)
        {
            if (Take() is { } block)
                yield return block;
        }
    }

    /// <summary>Leaves out what comes of a table, which is read row by row.</summary>
    public void End(CsvTable table) => _ended.Add(table);

    private IEnumerable<Waiting> Start(CsvTable table)
    {
        if (planOf(table) is not { } plan)
        {
            yield return new Waiting(table, "", IsFirst: true, static () => null);
            yield break;
        }

        foreach (string part in table.Parts)
        {
            using Stream? bytes = OpenUtf8(part);
            CsvBlockReader? reader = bytes is null ? null : new CsvBlockReader(bytes, plan.Delimiter, source.Options.BlockSize);
            while (!_ended.Contains(table))
            {
                if (!TryRead(reader, out CsvBlock? block))
                    yield return new Waiting(table, part, IsFirst: false, static () => null);
                else if (block is { } found)
                    yield return new Waiting(table, part, found.IsFirst, Begin(() => plan.Read(found)));
                if (block is not { Length: > 0 })
                    break;
            }
        }
    }

    private Func<BlockRows?> Begin(Func<BlockRows?> read) =>
        _threads == 1 ? read : Task.Run(read, CancellationToken.None).GetAwaiter().GetResult;

    private TableBlock? Take()
    {
        Waiting first = _waiting.Dequeue();
        BlockRows? rows = first.Result();
        if (_ended.Contains(first.Table))
            return null;
        if (rows is null)
            End(first.Table);
        return new TableBlock(first.Table, first.Part, rows, first.IsFirst);
    }

    /// <summary>The bytes of a file in UTF-8; null where it is no such file, or an error: the reading by rows tells which.</summary>
    private Stream? OpenUtf8(string path)
    {
        try
        {
            return source.IsUtf8(path) ? source.Open(path) : null;
        }
        catch (Exception error) when (error is GraphFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool TryRead(CsvBlockReader? reader, out CsvBlock? block)
    {
        block = null;
        if (reader is null)
            return false;
        try
        {
            block = reader.Next();
            return block is not { Length: 0 };
        }
        catch (Exception error) when (error is GraphFormatException or IOException)
        {
            return false;
        }
    }

    /// <summary>A block that is being read.</summary>
    private sealed record Waiting(CsvTable Table, string Part, bool IsFirst, Func<BlockRows?> Result);
}
