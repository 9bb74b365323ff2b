using System.Globalization;

namespace ScoGraph.Conformance.Values;

/// <summary>
/// Reads the kit's notation of values (TCK-FORMAT.adoc, "Format of the expected results") into canonical text or parameter values.
/// </summary>
internal ref struct ExpectedText
{
    private readonly string _text;
    private readonly Canonical _canonical;
    private int _at;

    private ExpectedText(string text, Canonical canonical)
    {
        _text = text;
        _canonical = canonical;
    }

    /// <exception cref="FormatException">The text is no value in the kit's notation.</exception>
    public static string Canonicalise(string text, Canonical canonical)
    {
        ExpectedText reader = new(text, canonical);
        string value = reader.Read();
        reader.Blank();
        return reader._at == text.Length ? value : throw reader.Wrong("the end");
    }

    private string Read()
    {
        Blank();
        return Peek() switch
        {
            '\'' => Canonical.Text(Quoted()),
            '[' when Next(1) == ':' => Relationship(),
            '[' => List(),
            '{' => Canonical.Map(Map()),
            '(' => Node(),
            '<' => Path(),
            _ => Word(),
        };
    }

    private string Word()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '.' or '-' or '+'))
            _at++;
        string word = _text[start.._at];
        if (word is "null" or "true" or "false" or "NaN" or "Inf" or "-Inf")
            return word;
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
            return integer.ToString(CultureInfo.InvariantCulture);
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return Canonical.Float(number);
        throw Wrong("a value");
    }

    private string Quoted()
    {
        Take('\'');
        string text = "";
        while (Peek() != '\'')
        {
            if (Peek() == '\\' && Next(1) is '\\' or '\'')
                _at++;
            text += Peek() == '\0' ? throw Wrong("'") : _text[_at];
            _at++;
        }

        _at++;
        return text;
    }

    private string List()
    {
        List<string> items = [];
        Take('[');
        while (More(']', items.Count))
            items.Add(Read());
        return _canonical.List(items);
    }

    private List<(string Key, string Value)> Map()
    {
        List<(string, string)> entries = [];
        Take('{');
        while (More('}', entries.Count))
        {
            string key = Name();
            Take(':');
            entries.Add((key, Read()));
        }

        return entries;
    }

    private string Node()
    {
        Take('(');
        List<string> labels = [];
        while (Peek() == ':')
        {
            _at++;
            labels.Add(Name());
        }

        Blank();
        List<(string, string)> properties = Peek() == '{' ? Map() : [];
        Take(')');
        return Canonical.Node(labels, properties);
    }

    private string Relationship()
    {
        Take('[');
        Take(':');
        string type = Name();
        Blank();
        List<(string, string)> properties = Peek() == '{' ? Map() : [];
        Take(']');
        return Canonical.Relationship(type, properties);
    }

    private string Path()
    {
        Take('<');
        string text = "<" + Node();
        while (Peek() is '-' or '<')
        {
            bool forward = Peek() == '-';
            if (!forward)
                Take('<');
            Take('-');
            string relationship = Relationship();
            Take('-');
            if (forward)
                Take('>');
            text += Canonical.Step(relationship, forward) + Node();
        }

        Take('>');
        return text + ">";
    }

    private string Name()
    {
        Blank();
        if (Peek() == '`')
        {
            int end = _text.IndexOf('`', _at + 1);
            string quoted = _text[(_at + 1)..end];
            _at = end + 1;
            return quoted;
        }

        int start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
        return _at > start ? _text[start.._at] : throw Wrong("a name");
    }

    /// <summary>Whether an item follows; takes the comma before it or the closing bracket after the last.</summary>
    private bool More(char close, int before)
    {
        Blank();
        if (Peek() == close)
        {
            _at++;
            return false;
        }

        if (before > 0)
            Take(',');
        return true;
    }

    private void Take(char expected)
    {
        Blank();
        if (Peek() != expected)
            throw Wrong($"'{expected}'");
        _at++;
    }

    private void Blank()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private readonly char Peek() => Next(0);

    private readonly char Next(int offset) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private readonly FormatException Wrong(string expected) => new($"Expected {expected} at {_at} in the kit's value: {_text}");
}
