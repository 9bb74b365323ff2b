using System.Net;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Formats.Imports.Scanning;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Gml;

/// <summary>
/// Reads keys and values of GML: numbers, texts with references (<c>&amp;quot;</c>, <c>&amp;#233;</c>) and lists in brackets as maps. A key
/// that stands several times in a list is one with a list of values.
/// </summary>
internal sealed class GmlValueReader(TextCursor cursor)
{
    private const int MostLevels = 100;

    /// <summary>By this first value networkx tells a list of one item from the item.</summary>
    private const string ListStart = "_networkx_list_start";

    /// <summary>Goes behind the next key, to its value; false at a closing bracket, at the end, and where none stands.</summary>
    public bool TryReadKey(out string key, out int place)
    {
        SkipSpace();
        place = cursor.At;
        key = char.IsLetter(cursor.Here) || cursor.Here == '_'
            ? cursor.TakeWhile(unit => unit > ' ' && unit is not ('[' or ']' or '"' or '#')) : "";
        SkipSpace();
        return key.Length > 0;
    }

    /// <summary>Goes behind an opening bracket.</summary>
    public void Open()
    {
        if (!cursor.TryTake("["))
            throw cursor.Expected("'['");
    }

    /// <summary>Goes behind a closing bracket.</summary>
    public void Close()
    {
        SkipSpace();
        if (!cursor.TryTake("]"))
            throw cursor.Expected("a key or ']'");
    }

    /// <summary>The value here.</summary>
    /// <exception cref="GraphFormatException">None stands here, or it is too deep or too large.</exception>
    public Value Read(int level)
    {
        int start = cursor.At;
        switch (cursor.Here)
        {
            case '[':
                try
                {
                    return Value.From(MapValue.From(ReadEntries(level + 1)));
                }
                catch (ValueException mistake)
                {
                    throw cursor.Fail(start, mistake.Message);
                }

            case '"':
                return Value.FromString(ReadText());
            default:
                return ReadNumber();
        }
    }

    /// <summary>The entries of a list in brackets, in the order in which their keys come first.</summary>
    public List<KeyValuePair<string, Value>> ReadEntries(int level)
    {
        if (level > MostLevels)
            throw cursor.Fail(cursor.At, FormatErrors.TooDeep);
        Open();
        OrderedDictionary<string, List<Value>> entries = new(StringComparer.Ordinal);
        while (TryReadKey(out string key, out _))
        {
            if (!entries.TryGetValue(key, out List<Value>? values))
                entries.Add(key, values = []);
            values.Add(Read(level));
        }

        Close();
        return [.. entries.Select(entry => KeyValuePair.Create(entry.Key, Join(entry.Value)))];
    }

    private static Value Join(List<Value> values)
    {
        if (values[0].IsString && values[0].AsString() == ListStart)
            return Value.FromList([.. values.Skip(1)]);
        return values.Count == 1 ? values[0] : Value.FromList([.. values]);
    }

    private string ReadText()
    {
        int start = cursor.At++;
        cursor.GoTo('"');
        if (cursor.IsAtEnd)
            throw cursor.Fail(start, FormatErrors.OpenText);
        string text = cursor.From(start + 1);
        cursor.At++;
        return WebUtility.HtmlDecode(text);
    }

    private Value ReadNumber()
    {
        int start = cursor.At;
        string word = cursor.TakeWhile(unit => unit > ' ' && unit is not ('[' or ']' or '"'));
        if (TypedText.Integer(word) is { } integer)
            return integer;
        if (word.Length > 0 && word.TrimStart('+', '-').All(char.IsAsciiDigit))
            throw cursor.Fail(start, FormatErrors.IntegerTooLarge);
        if (TypedText.Float(word) is { } number)
            return number;
        cursor.At = start;
        throw cursor.Expected("a number, a text in quotes, or '['");
    }

    /// <summary>Goes on to what is neither space nor a line that begins with #.</summary>
    private void SkipSpace()
    {
        while (!cursor.IsAtEnd && (cursor.Here <= ' ' || cursor.Here is '#' or '\uFEFF'))
        {
            if (cursor.Here == '#')
                cursor.GoTo('\n');
            else
                cursor.At++;
        }
    }
}
