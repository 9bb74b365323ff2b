using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Csv.Bytes;
using ScoGraph.Formats.Imports.Csv.EdgeLists;

namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>
/// How the blocks of a table are read: each for itself, by any thread. What is right and ordinary is read here, and to the same elements as
/// row by row; anything else, whatever is wrong with it, is left to the reading by rows, which tells of errors.
/// </summary>
internal sealed class BlockPlan
{
    private readonly CsvTable _table;
    private readonly CsvIdSpace?[] _spaces;

    private BlockPlan(CsvTable table, CsvIdSpace?[] spaces) => (_table, _spaces) = (table, spaces);

    public byte Delimiter => (byte)_table.Header.Delimiter;

    /// <summary>The plan of a table; null where it is to be read row by row.</summary>
    public static BlockPlan? Of(CsvTable table, CsvSpaces spaces, ImportSource source)
    {
        bool isOrdinary = !table.IsPart && table.Header.Delimiter != EdgeLines.WhiteSpace && source.Options.Encoding is null
            && !source.Options.ReadsByRow;
        CsvIdSpace?[] own = new CsvIdSpace?[table.Columns.Length];
        for (int i = 0; isOrdinary && i < own.Length; i++)
        {
            CsvColumn column = table.Columns[i];
            if (column.Role is CsvRole.Id)
                own[i] = spaces.Of(column.Space);
            else if (column.Role is CsvRole.StartId or CsvRole.EndId)
                isOrdinary = (own[i] = spaces.Only(column.Space)) is not null;
            else
                isOrdinary = column.Role != CsvRole.Data && !(column.IsJson && column.Role is CsvRole.Label or CsvRole.Type);
        }

        return isOrdinary ? new BlockPlan(table, own) : null;
    }

    /// <summary>Reads a block, whose buffer goes back.</summary>
    /// <returns>Null where something is out of the ordinary.</returns>
    public BlockRows? Read(CsvBlock block)
    {
        try
        {
            return Utf8.IsValid(block.Bytes) ? Read(block.Bytes, block.IsFirst) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block.Buffer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private BlockRows? Read(ReadOnlySpan<byte> bytes, bool isFirst)
    {
        int most = bytes.Count((byte)'\n'), at = 0, row = 0;
        CellColumn[] cells = [.. _table.Columns.Select((column, i) => CellsOf(column, i, most))];
        RowLines lines = new(most);
        bool hasQuotes = bytes.Contains((byte)'"');
        if (most == 0 || (isFirst && !SkipHeader(bytes, ref at, lines)))
            return null;
        while (at < bytes.Length)
        {
            if (bytes[at] is (byte)'\r' or (byte)'\n')
            {
                at = CsvBytes.BehindLine(bytes, at);
                if (at < 0)
                    return null;
                lines.Skip(1);
                continue;
            }

            int from = at;
            at = ReadRow(bytes, at, row, cells);
            if (at < 0)
                return null;
            lines.Add(hasQuotes ? CsvBytes.LineEnds(bytes[from..at]) : 1);
            row++;
        }

        return new BlockRows(row, cells, lines);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadRow(ReadOnlySpan<byte> bytes, int at, int row, CellColumn[] cells)
    {
        byte delimiter = Delimiter;
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0 && bytes[at++] != delimiter)
                return CsvBytes.Wrong;
            at = cells[i].Read(bytes, at, row);
            if (at < 0)
                return at;
        }

        return CsvBytes.BehindLine(bytes, at);
    }

    private CellColumn CellsOf(CsvColumn column, int place, int rows) => column.Role switch
    {
        CsvRole.Property => PropertyCells.Of(column, _table.IsPlain, Delimiter, rows),
        CsvRole.Id => new IdCells(column, _spaces[place]!.IsInteger, Delimiter, rows),
        CsvRole.StartId or CsvRole.EndId => new EndCells(_spaces[place]!, Delimiter, rows),
        CsvRole.Label or CsvRole.Type => new NameCells(Delimiter, rows),
        _ => new SkippedCells(Delimiter),
    };

    /// <summary>Steps behind the first row where that is the header.</summary>
    /// <returns>False where it cannot be told.</returns>
    private bool SkipHeader(ReadOnlySpan<byte> bytes, ref int at, RowLines lines)
    {
        for (; at < bytes.Length && bytes[at] is (byte)'\r' or (byte)'\n'; lines.Skip(1))
        {
            at = CsvBytes.BehindLine(bytes, at);
            if (at < 0)
                return false;
        }

        if (at == bytes.Length)
            return true;
        List<CsvField> fields = [];
        int end = at;
        do
        {
            end = CsvBytes.ReadText(bytes, fields.Count == 0 ? end : end + 1, Delimiter, out string? text);
            fields.Add(new CsvField(text, lines.Next, 0));
        }
        while (end >= 0 && bytes[end] == Delimiter);
        int behind = end < 0 ? end : CsvBytes.BehindLine(bytes, end);
        if (behind < 0 || CsvRows.NamesDelimiter(fields))
            return false;
        if (_table.Header.Is(fields))
        {
            lines.Skip(CsvBytes.LineEnds(bytes[at..behind]));
            at = behind;
        }

        return true;
    }
}
