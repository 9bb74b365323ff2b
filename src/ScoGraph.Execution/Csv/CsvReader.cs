using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Csv;

/// <summary>
/// Reads comma-separated values (RFC 4180) one row after the other, holding no more than a row: fields in double quotes may hold
/// terminators, line breaks and doubled quotes. Lines without any character are left out; an empty field without quotes is null.
/// </summary>
/// <param name="text">Where the characters come from.</param>
/// <param name="name">What messages call the file.</param>
/// <param name="terminator">What stands between fields.</param>
internal sealed class CsvReader(TextReader text, string name, char terminator)
{
    /// <summary>A field longer than this is the sign of a quote that is never closed.</summary>
    private const int LongestField = 16 * 1024 * 1024;

    private readonly StringBuilder _field = new();
    private readonly List<Value> _fields = [];
    private int _column;

    /// <summary>The line of the character read last, from 1.</summary>
    private int _line = 1;

    /// <summary>The line on which the row read last began.</summary>
    public int Line { get; private set; }

    /// <summary>The fields of the next row; null behind the last one.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">A quote is not closed, or characters stand beside one.</exception>
    public Value[]? ReadRow()
    {
        while (text.Peek() is '\r' or '\n')
            EndLine(Next());
        if (text.Peek() < 0)
            return null;
        _fields.Clear();
        Line = _line;
        while (true)
        {
            int end = ReadField();
            if (end == terminator)
                continue;
            if (end >= 0)
                EndLine(end);
            return [.. _fields];
        }
    }

    /// <summary>Reads a field with the character that ends it, which is given back; -1 at the end of the file.</summary>
    private int ReadField()
    {
        _field.Clear();
        int next = Next();
        if (next == '"')
        {
            next = ReadQuoted();
            _fields.Add(Value.FromString(_field.ToString()));
            return IsEnd(next) ? next : throw CsvErrors.BesideQuote(name, _line, _column);
        }

        for (; !IsEnd(next); next = Next())
            Append(next);
        _fields.Add(_field.Length == 0 ? Value.Null : Value.FromString(_field.ToString()));
        return next;
    }

    private int ReadQuoted()
    {
        (int line, int column) = (_line, _column);
        while (true)
        {
            int next = Next();
            if (next < 0)
                throw CsvErrors.UnclosedQuote(name, line, column);
            if (next == '"')
            {
                if (text.Peek() != '"')
                    return Next();
                Next();
            }
            else if (next is '\n' || (next is '\r' && text.Peek() != '\n'))
            {
                (_line, _column) = (_line + 1, 0);
            }

            if (_field.Length == LongestField)
                throw CsvErrors.FieldTooLong(name, line, column, LongestField);
            _field.Append((char)next);
        }
    }

    private void Append(int character)
    {
        if (_field.Length == LongestField)
            throw CsvErrors.FieldTooLong(name, _line, _column, LongestField);
        _field.Append((char)character);
    }

    private bool IsEnd(int character) => character < 0 || character == terminator || character is '\r' or '\n';

    private int Next()
    {
        _column++;
        return text.Read();
    }

    private void EndLine(int first)
    {
        if (first == '\r' && text.Peek() == '\n')
            text.Read();
        (_line, _column) = (_line + 1, 0);
    }
}
