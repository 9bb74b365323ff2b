namespace ScoGraph.Model.Values.Temporal.Parsing;

/// <summary>A position in a text that is read from left to right, and the first reason why it is not what was expected.</summary>
internal ref struct TextScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public string? Error { get; private set; }

    public readonly bool AtEnd => _at == _text.Length;

    /// <summary>The next character, or NUL at the end.</summary>
    public readonly char Next => AtEnd ? '\0' : _text[_at];

    public readonly bool AtSign => Next is '+' or '-';

    /// <summary>How many digits (0 to 9 of ASCII) follow.</summary>
    public readonly int DigitRun
    {
        get
        {
            int end = _at;
            while (end < _text.Length && char.IsAsciiDigit(_text[end]))
                end++;
            return end - _at;
        }
    }

    /// <summary>The character some places after the position, or NUL past the end.</summary>
    public readonly char Peek(int distance) => _at + distance < _text.Length ? _text[_at + distance] : '\0';

    public bool Accept(char expected)
    {
        if (Next != expected)
            return false;
        _at++;
        return true;
    }

    public bool AcceptDecimalMark() => Accept('.') || Accept(',');

    /// <summary>Reads a sign if there is one; true for minus.</summary>
    public bool AcceptMinus() => !Accept('+') && Accept('-');

    /// <summary>Reads exactly so many digits, at most 18, as a number.</summary>
    public bool TryReadDigits(int count, string what, out long number)
    {
        number = 0;
        if (DigitRun < count)
            return Fail($"{what} needs {count} digits");
        for (int i = 0; i < count; i++)
            number = number * 10 + (_text[_at++] - '0');
        return true;
    }

    /// <summary>Reads a number of so many digits that must lie in a range.</summary>
    public bool TryReadField(int digits, string what, (int Least, int Most) range, out int number)
    {
        bool read = TryReadDigits(digits, what, out long value);
        number = (int)value;
        return read && (value >= range.Least && value <= range.Most
            || Fail(TemporalErrors.RangeReason(what, value, range.Least, range.Most)));
    }

    /// <summary>Reads up to a character, which is read too.</summary>
    public bool TryReadUntil(char end, out string read)
    {
        int length = _text[_at..].IndexOf(end);
        if (length < 0)
        {
            read = "";
            return Fail($"'{end}' is missing");
        }

        read = _text.Slice(_at, length).ToString();
        _at += length + 1;
        return true;
    }

    /// <summary>Whether everything was read.</summary>
    public bool Finish() => AtEnd || Fail($"'{_text[_at]}' at position {_at + 1} is not expected");

    /// <summary>Remembers the first reason; false, so that a reader can return it.</summary>
    public bool Fail(string reason)
    {
        Error ??= reason;
        return false;
    }
}
