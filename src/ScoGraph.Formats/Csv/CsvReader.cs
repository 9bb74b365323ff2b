using System.Text;

namespace ScoGraph.Formats.Csv;

/// <summary>
/// Reads separated values (RFC 4180) one row after the other, holding no more than a row: fields in double quotes may hold terminators,
/// line breaks and doubled quotes. Lines without any character are left out.
/// </summary>
/// <param name="text">Where the characters come from.</param>
/// <param name="terminator">What stands between fields.</param>
internal sealed class CsvReader(TextReader text, char terminator)
{
    /// <summary>A field longer than this is the sign of a quote that is never closed.</summary>
    private const int LongestField = 16 * 1024 * 1024;

    private const int ChunkSize = 16 * 1024;

    private readonly StringBuilder _behindFirstLine = new();
    private char[] _chunk = new char[ChunkSize];
    private bool _records;
    private readonly StringBuilder _field = new();
    private readonly List<CsvField> _fields = [];
    private int _at;
    private int _length;
    private int _line = 1;
    private int _column;

    /// <summary>The line on which the row read last began, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The fields of the next row, good until the one after it is read; null behind the last one.</summary>
    /// <exception cref="CsvException">A quote is not closed, or characters stand beside one.</exception>
    public IReadOnlyList<CsvField>? ReadRow()
    {
        while (Peek() is '\r' or '\n')
            EndLine(Next());
        if (Peek() < 0)
            return null;
        _fields.Clear();
        _behindFirstLine.Clear();
        _records = false;
        Line = _line;
        while (true)
        {
            int end = ReadField();
            if (end == terminator)
                continue;
            if (end >= 0)
                EndLine(end);
            return _fields;
        }
    }

    /// <summary>
    /// Goes on behind a row that could not be read: at the line after the row's first, as a quote that is never closed takes in lines that
    /// are none of its own.
    /// </summary>
    public void SkipBadRow()
    {
        if (!_records)
        {
            while (Peek() >= 0 && Peek() is not ('\r' or '\n'))
                _at++;
            return;
        }

        (_chunk, int length) = ([.. _behindFirstLine.ToString(), .. _chunk.AsSpan(_at.._length)], _behindFirstLine.Length + _length - _at);
        (_at, _length, _line, _column, _records) = (0, length, Line + 1, 0, false);
        if (_chunk.Length == 0)
            _chunk = new char[ChunkSize];
    }

    /// <summary>Reads a field with the character that ends it, which is given back; -1 at the end of the file.</summary>
    private int ReadField()
    {
        (int line, int column) = (_line, _column + 1);
        if (Peek() != '"' && FieldInChunk() is var length && length >= 0)
        {
            _fields.Add(new CsvField(length == 0 ? null : new string(_chunk, _at, length), line, column));
            if (_records)
                _behindFirstLine.Append(_chunk, _at, length);
            _at += length;
            _column += length;
            return Next();
        }

        _field.Clear();
        int next = Next();
        if (next == '"')
        {
            next = ReadQuoted(line, column);
            _fields.Add(new CsvField(_field.ToString(), line, column));
            return IsEnd(next) ? next : throw CsvException.BesideQuote(_line, _column);
        }

        for (; !IsEnd(next); next = Next())
            Append(next, line, column);
        _fields.Add(new CsvField(_field.Length == 0 ? null : _field.ToString(), line, column));
        return next;
    }

    /// <summary>How long the field without quotes is that begins here, or -1 where the chunk ends within it.</summary>
    private int FieldInChunk() => _chunk.AsSpan(_at.._length).IndexOfAny(terminator, '\r', '\n');

    private int ReadQuoted(int line, int column)
    {
        while (true)
        {
            int next = Next();
            if (next < 0)
                throw CsvException.UnclosedQuote(line, column);
            if (next == '"')
            {
                if (Peek() != '"')
                    return Next();
                Next();
            }
            else if (next is '\n' || (next is '\r' && Peek() != '\n'))
            {
                (_line, _column, _records) = (_line + 1, 0, true);
            }

            Append(next, line, column);
        }
    }

    private void Append(int character, int line, int column)
    {
        if (_field.Length == LongestField)
            throw CsvException.FieldTooLong(line, column, LongestField);
        _field.Append((char)character);
    }

    private bool IsEnd(int character) => character < 0 || character == terminator || character is '\r' or '\n';

    private int Peek()
    {
        if (_at == _length)
            (_at, _length) = (0, text.Read(_chunk));
        return _at < _length ? _chunk[_at] : -1;
    }

    private int Next()
    {
        int next = Peek();
        _column++;
        if (next < 0)
            return next;
        _at++;
        if (_records)
            _behindFirstLine.Append((char)next);
        return next;
    }

    private void EndLine(int first)
    {
        if (first == '\r' && Peek() == '\n')
            _at++;
        (_line, _column) = (_line + 1, 0);
    }
}
