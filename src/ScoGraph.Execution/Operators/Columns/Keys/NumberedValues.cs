using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns.Keys;

/// <summary>Values by numbers from 0 on, in the order in which they came.</summary>
internal sealed class NumberedValues
{
    /// <summary>So many stand in one piece, which the runtime does not take for a large object.</summary>
    private const int PieceBits = 12;
    private const int PieceSize = 1 << PieceBits;
    private const int LeastRoom = 64;

    private Value[][] _pieces = [[]];
    private int _count;
    private long _content;

    /// <summary>The bytes that they take.</summary>
    public long Bytes => (Math.Max(_pieces[0].Length, (long)(_pieces.Length - 1) * PieceSize) * ValueSize.OfValue) + _content;

    public Value this[int number] => _pieces[number >> PieceBits][number & (PieceSize - 1)];

    public void Add(in Value value)
    {
        int piece = _count >> PieceBits, place = _count & (PieceSize - 1);
        if (piece == _pieces.Length)
            Array.Resize(ref _pieces, 2 * piece);
        if (place >= (_pieces[piece] ??= new Value[PieceSize]).Length)
            Array.Resize(ref _pieces[piece], Math.Max(LeastRoom, 2 * place));
        _pieces[piece][place] = value;
        _content += ValueSize.Content(value);
        _count++;
    }
}
