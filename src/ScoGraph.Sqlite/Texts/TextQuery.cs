using System.Text;

namespace ScoGraph.Sqlite.Texts;

/// <summary>
/// Reads a question to an index of words and writes it as FTS5 understands it (https://sqlite.org/fts5.html#full_text_query_syntax). The
/// notation is that of Lucene's simple queries: words of which one must be there, <c>"phrases"</c>, <c>begin*</c>, AND, OR, NOT,
/// <c>+must</c>, <c>-not</c>, <c>property:word</c>, parentheses. Linear.
/// </summary>
/// <param name="query">The question.</param>
/// <param name="properties">The properties of the index.</param>
internal sealed class TextQuery(string query, IReadOnlyList<string> properties)
{
    private const int MostLevels = 64;

    private int _at;
    private int _level;

    /// <summary>The question for FTS5; null where it has no word, so that nothing can be found.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">It is wrong.</exception>
    public string? Write()
    {
        string? written = Clauses();
        return _at == query.Length ? written : throw TextErrors.Wrong(query, _at, "This parenthesis closes none.");
    }

    /// <summary>Clauses up to the end or a closing parenthesis.</summary>
    private string? Clauses()
    {
        List<string> must = [], may = [], not = [];
        bool joins = false;
        string? last = null;
        while (SkipSpace())
        {
            int start = _at;
            if (TakeWord("AND"))
            {
                if (last is null)
                    throw TextErrors.Wrong(query, start, "There is nothing before AND.");
                joins = true;
                if (may.Remove(last))
                    must.Add(last);
                continue;
            }

            if (TakeWord("OR"))
            {
                joins = false;
                continue;
            }

            bool negated = TakeWord("NOT") || TakeSign('-'), required = !negated && (TakeSign('+') || joins);
            if (!SkipSpace())
                throw TextErrors.Wrong(query, start, "There is nothing behind this.");
            joins = false;
            if (Unit() is not { } unit)
                continue;
            (negated ? not : required ? must : may).Add(unit);
            last = negated ? last : unit;
        }

        return joins ? throw TextErrors.Wrong(query, _at, "There is nothing behind AND.") : Join(must, may, not);
    }

    private string? Join(List<string> must, List<string> may, List<string> not)
    {
        string? found = must.Count > 0 ? string.Join(" AND ", must) : may.Count > 0 ? string.Join(" OR ", may) : null;
        if (not.Count == 0)
            return found;
        return found is null ? throw TextErrors.Wrong(query, 0, "This says only what must not be there.")
            : $"({found}) NOT ({string.Join(" OR ", not)})";
    }

    private string? Unit()
    {
        if (query[_at] == '(')
            return Parentheses();
        if (query[_at] == '"')
            return Quote(Phrase());
        int start = _at;
        string word = Word();
        if (word.Length == 0)
            throw TextErrors.Wrong(query, _at, $"'{query[_at]}' has no meaning here.");
        if (_at < query.Length && query[_at] == ':')
            return Property(word, start);
        if (word.IndexOfAny(['~', '^', '?']) is >= 0 and int mark)
        {
            throw TextErrors.Wrong(
                query, start + mark, $"'{word[mark]}' is not known in an index of words; one of trigrams finds names with errors.");
        }

        return word.EndsWith('*') ? Quote(word.TrimEnd('*')) is { } beginning ? $"{beginning} *" : null : Quote(word);
    }

    private string? Parentheses()
    {
        int start = _at++;
        if (++_level > MostLevels)
            throw TextErrors.Wrong(query, start, $"Parentheses nest at most {MostLevels} deep.");
        string? inner = Clauses();
        if (_at == query.Length)
            throw TextErrors.Wrong(query, start, "This parenthesis is not closed.");
        _at++;
        _level--;
        return inner is null ? null : $"({inner})";
    }

    private string? Property(string name, int start)
    {
        int column = properties.ToList().IndexOf(name);
        if (column < 0)
            throw TextErrors.Wrong(query, start, $"The index has no property '{name}'; it has {string.Join(", ", properties)}.");
        _at++;
        if (!SkipSpace())
            throw TextErrors.Wrong(query, start, "There is nothing behind this.");
        return Unit() is { } unit ? $"{{c{column}}} : {(unit.StartsWith('(') ? unit : $"({unit})")}" : null;
    }

    private string Phrase()
    {
        int end = query.IndexOf('"', _at + 1);
        if (end < 0)
            throw TextErrors.Wrong(query, _at, "This quotation mark is not closed.");
        string phrase = query[(_at + 1)..end];
        _at = end + 1;
        return phrase;
    }

    private string Word()
    {
        int start = _at;
        while (_at < query.Length && !char.IsWhiteSpace(query[_at]) && query[_at] is not ('"' or '(' or ')' or ':'))
            _at++;
        return query[start.._at];
    }

    /// <summary>Whether something is left at this level.</summary>
    private bool SkipSpace()
    {
        while (_at < query.Length && char.IsWhiteSpace(query[_at]))
            _at++;
        return _at < query.Length && query[_at] != ')';
    }

    private bool TakeSign(char sign)
    {
        if (query[_at] != sign || _at + 1 == query.Length || char.IsWhiteSpace(query[_at + 1]))
            return false;
        _at++;
        return true;
    }

    private bool TakeWord(string word)
    {
        int end = _at + word.Length;
        if (string.CompareOrdinal(query, _at, word, 0, word.Length) != 0 || (end < query.Length && !char.IsWhiteSpace(query[end])))
            return false;
        _at = end;
        return true;
    }

    /// <summary>A text as a phrase; null where it has neither letter nor digit.</summary>
    private static string? Quote(string text) =>
        text.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : null;
}
