using System.Numerics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <summary>Rows of so many values each, one behind the other in few pieces of memory, to be read in any order.</summary>
internal sealed class RowPages
{
    /// <summary>As many values as the runtime still moves: 64 KB.</summary>
    private const int MostValues = 4096;

    /// <summary>Few rows take little.</summary>
    private const int FirstRows = 8;

    private readonly List<Value[]> _pieces = [];
    private readonly int _width;
    private readonly int _shift;

    public RowPages(int width)
    {
        _width = width;
        _shift = BitOperations.Log2((uint)Math.Max(FirstRows, MostValues / Math.Max(1, width)));
    }

    public int Count { get; private set; }

    public Span<Value> this[int row] => _pieces[row >> _shift].AsSpan((row & (RowsOfPiece - 1)) * _width, _width);

    private int RowsOfPiece => 1 << _shift;

    /// <summary>Room for one row more, with null in each place.</summary>
    /// <exception cref="OutOfMemoryException">There are more rows than numbers for them.</exception>
    public Span<Value> Add()
    {
        int piece = Count >> _shift, place = (Count & (RowsOfPiece - 1)) * _width;
        if (piece == _pieces.Count)
            _pieces.Add(new Value[_width * (piece == 0 ? FirstRows : RowsOfPiece)]);
        else if (place == _pieces[piece].Length)
            Grow(piece);
        if (Count == int.MaxValue)
            throw new OutOfMemoryException();
        Count++;
        return _pieces[piece].AsSpan(place, _width);
    }

    /// <summary>Leaves out all rows; memory for a few is kept.</summary>
    public void Clear()
    {
        if (_pieces.Count > 0)
        {
            _pieces.RemoveRange(1, _pieces.Count - 1);
            Array.Clear(_pieces[0], 0, Math.Min(_pieces[0].Length, Count * _width));
        }

        Count = 0;
    }

    private void Grow(int piece)
    {
        Value[] values = _pieces[piece];
        Array.Resize(ref values, Math.Min(2 * values.Length, _width * RowsOfPiece));
        _pieces[piece] = values;
    }
}
