using System.Globalization;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.EdgeLists;

/// <summary>
/// The properties of an edge as networkx writes them, a dictionary of Python: <c>{'weight': 3, 'name': 'a'}</c>. Numbers, truth values,
/// texts and lists are themselves, None is no property, and an inner dictionary stays the text that it is.
/// </summary>
internal sealed class DataText
{
    private const int DeepestList = 50;

    private readonly string _text;
    private int _at;
    private int _depth;

    private DataText(string text) => _text = text;

    /// <exception cref="GraphFormatException">It is no such text; the exception has no place yet.</exception>
    public static List<PropertyElement> Read(string text) => new DataText(text).ReadAll();

    private List<PropertyElement> ReadAll()
    {
        List<PropertyElement> properties = [];
        Take('{');
        while (Peek() != '}')
        {
            string key = Peek() is '\'' or '"' ? PythonText.Read(_text, ref _at) : Raw();
            Take(':');
            Value value = ReadValue();
            if (!value.IsNull && properties.TrueForAll(known => known.Key != key))
                properties.Add(new PropertyElement(key, value));
            if (Peek() != '}')
                Take(',');
        }

        _at++;
        return Peek() == '\0' ? properties : throw Wrong();
    }

    /// <summary>The next character that is no space, or NUL at the end.</summary>
    private char Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private void Take(char expected)
    {
        if (Peek() != expected)
            throw Wrong();
        _at++;
    }

    private Value ReadValue() => Peek() switch
    {
        '\'' or '"' => Value.FromString(PythonText.Read(_text, ref _at)),
        '[' when _depth < DeepestList => ReadList(']'),
        '(' when _depth < DeepestList => ReadList(')'),
        _ => Plain(Raw()),
    };

    private Value ReadList(char end)
    {
        List<Value> items = [];
        _at++;
        _depth++;
        while (Peek() != end)
        {
            items.Add(ReadValue());
            if (Peek() != end)
                Take(',');
        }

        _at++;
        _depth--;
        return Value.FromList([.. items]);
    }

    /// <summary>What stands to the next comma, colon or end outside of brackets and texts.</summary>
    private string Raw()
    {
        int start = _at, depth = 0;
        for (; _at < _text.Length; _at++)
        {
            char unit = _text[_at];
            if (depth == 0 && (unit is ',' or ':' or '}' or ']' or ')'))
                break;
            if (unit is '\'' or '"')
            {
                PythonText.Read(_text, ref _at);
                _at--;
                continue;
            }

            depth += unit is '[' or '(' or '{' ? 1 : unit is ']' or ')' or '}' ? -1 : 0;
        }

        string raw = _text[start..Math.Min(_at, _text.Length)].Trim();
        return raw.Length > 0 && _at < _text.Length ? raw : throw Wrong();
    }

    private static Value Plain(string text) => text switch
    {
        "None" => Value.Null,
        "True" => Value.True,
        "False" => Value.False,
        "inf" => Value.FromFloat(double.PositiveInfinity),
        "-inf" => Value.FromFloat(double.NegativeInfinity),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) =>
            Value.FromInteger(integer),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => Value.FromFloat(number),
        _ => Value.FromString(text),
    };

    private static GraphFormatException Wrong() => PythonText.Wrong();
}
