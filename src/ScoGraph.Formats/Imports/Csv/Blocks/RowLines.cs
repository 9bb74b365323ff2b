namespace ScoGraph.Formats.Imports.Csv.Blocks;

/// <summary>
/// The lines on which the rows of a block begin, from 0 at the block's first. Mostly each row is one line, and none has to be written down.
/// </summary>
/// <param name="rows">How many rows there are at the most.</param>
internal sealed class RowLines(int rows)
{
    private int[]? _lines;
    private int _first;
    private int _count;

    /// <summary>The line behind all that were read.</summary>
    public int Next { get; private set; }

    /// <summary>The line of a row.</summary>
    public int this[int row] => _lines is null ? _first + row : _lines[row];

    /// <summary>Notes lines that are no row's.</summary>
    public void Skip(int lines) => Next += lines;

    /// <summary>Notes the next row, of so many lines.</summary>
    public void Add(int lines)
    {
        if (_count == 0)
            _first = Next;
        if (_lines is null && Next != _first + _count)
            WriteDown();
        if (_lines is not null)
            _lines[_count] = Next;
        _count++;
        Next += lines;
    }

    private void WriteDown()
    {
        int[] lines = new int[rows];
        for (int row = 0; row < _count; row++)
            lines[row] = _first + row;
        _lines = lines;
    }
}
