using System.Globalization;
using System.Text;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.EdgeLists;

/// <summary>
/// The properties of an edge as networkx writes them, a dictionary of Python: <c>{'weight': 3, 'name': 'a'}</c>. Numbers, truth values and
/// texts are themselves, None is no property, and what is deeper stays the text that it is.
/// </summary>
internal sealed class DataText
{
    private readonly string _text;
    private int _at;

    private DataText(string text) => _text = text;

    /// <exception cref="GraphFormatException">It is no such text; the exception has no place yet.</exception>
    public static List<PropertyElement> Read(string text) => new DataText(text).ReadAll();

    private List<PropertyElement> ReadAll()
    {
        List<PropertyElement> properties = [];
        Take('{');
        while (Peek() != '}')
        {
            string key = Peek() is '\'' or '"' ? Quoted() : Raw();
            Take(':');
            Value value = Peek() is '\'' or '"' ? Value.FromString(Quoted()) : Plain(Raw());
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

    private string Quoted()
    {
        char quote = _text[_at++];
        StringBuilder text = new();
        for (; _at < _text.Length && _text[_at] != quote; _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
                _at++;
            text.Append(_text[_at]);
        }

        return _at++ < _text.Length ? text.ToString() : throw Wrong();
    }

    /// <summary>What stands to the next comma, colon or brace outside of brackets.</summary>
    private string Raw()
    {
        int start = _at, depth = 0;
        for (; _at < _text.Length; _at++)
        {
            char unit = _text[_at];
            if (depth == 0 && (unit is ',' or ':' or '}'))
                break;
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
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) =>
            Value.FromInteger(integer),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => Value.FromFloat(number),
        _ => Value.FromString(text),
    };

    private static GraphFormatException Wrong() => new(FormatErrors.BadData, null, 0, 0);
}
