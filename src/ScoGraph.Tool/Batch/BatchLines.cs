using System.Text;

namespace ScoGraph.Tool.Batch;

/// <summary>Reads lines that may be without end, and holds no more than a request may be long.</summary>
internal sealed class BatchLines(TextReader input)
{
    /// <summary>The most characters of a request.</summary>
    public const int Longest = 1 << 26;

    private readonly char[] _buffer = new char[1 << 12];
    private int _at, _end;

    public BatchLine Read(out string line)
    {
        StringBuilder text = new();
        bool any = false, fits = true;
        while (Fill())
        {
            any = true;
            ReadOnlySpan<char> ahead = _buffer.AsSpan(_at, _end - _at);
            int found = ahead.IndexOf('\n'), length = found >= 0 ? found : ahead.Length;
            fits &= text.Length + length <= Longest;
            if (fits)
                text.Append(ahead[..length]);
            _at += length;
            if (found < 0)
                continue;
            _at++;
            break;
        }

        line = fits ? text.ToString() : "";
        return !any ? BatchLine.None : fits ? BatchLine.Whole : BatchLine.TooLong;
    }

    private bool Fill()
    {
        if (_at < _end)
            return true;
        (_at, _end) = (0, input.Read(_buffer, 0, _buffer.Length));
        return _end > 0;
    }
}
