using System.Globalization;
using System.Text;
using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>Reads what N-Triples and Turtle write alike: IRIs in angle brackets, names of blank nodes, quoted texts, languages.</summary>
internal sealed class RdfTokens(TextCursor cursor)
{
    private const string Forbidden = "<>\"{}|^`\\";

    /// <summary>The IRI in angle brackets, as it is written.</summary>
    public string ReadIri()
    {
        int start = cursor.At++;
        StringBuilder iri = new();
        while (true)
        {
            iri.Append(cursor.TakeWhile(IsIriUnit));
            if (cursor.TryTake(">"))
                return iri.ToString();
            if (cursor.IsAtEnd || cursor.Here is '\n' or '\r')
                throw cursor.Fail(start, FormatErrors.OpenIri);
            int at = cursor.At;
            string escaped = cursor.Here == '\\' ? ReadUnicodeEscape() : "";
            if (escaped.Length == 0 || !IsIriUnit(escaped[0]))
                throw cursor.Fail(at, FormatErrors.NotAnIriCharacter);
            iri.Append(escaped);
        }
    }

    /// <summary>The name of a blank node behind <c>_:</c>.</summary>
    public string ReadBlank()
    {
        cursor.At += 2;
        if (!char.IsLetterOrDigit(cursor.Here) && cursor.Here != '_' && !char.IsSurrogate(cursor.Here))
            throw cursor.Expected("the name of a blank node");
        string name = cursor.TakeWhile(IsNameUnit);
        return WithoutDots(name);
    }

    /// <summary>A text in quotes, of one line or between three quotes of any number.</summary>
    public string ReadText()
    {
        int start = cursor.At;
        char quote = cursor.Here;
        string end = cursor.Ahead(1) == quote && cursor.Ahead(2) == quote ? new string(quote, 3) : quote.ToString();
        cursor.At += end.Length;
        StringBuilder text = new();
        while (true)
        {
            text.Append(cursor.TakeWhile(unit => unit != quote && unit != '\\' && (end.Length > 1 || unit is not ('\n' or '\r'))));
            if (cursor.TryTake(end))
                return text.ToString();
            if (cursor.Here == '\\')
                text.Append(ReadEscape());
            else if (cursor.TryTake(quote.ToString()))
                text.Append(quote);
            else
                throw cursor.Fail(start, FormatErrors.OpenText);
        }
    }

    /// <summary>A language behind @, such as <c>en-GB</c>; a direction behind two hyphens (RDF 1.2) is part of it.</summary>
    public string ReadLanguage()
    {
        cursor.At++;
        string language = cursor.TakeWhile(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-');
        return language.Length > 0 && char.IsAsciiLetter(language[0]) ? language : throw cursor.Expected("a language, such as en");
    }

    /// <summary>Names do not end in dots: these belong to the statement.</summary>
    public string WithoutDots(string name)
    {
        string whole = name.TrimEnd('.');
        cursor.At -= name.Length - whole.Length;
        return whole;
    }

    public static bool IsNameUnit(char unit) =>
        char.IsLetterOrDigit(unit) || unit is '_' or '-' or '.' or '\u00B7' or '\u203F' or '\u2040' || char.IsSurrogate(unit)
            || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsIriUnit(char unit) => unit > ' ' && !Forbidden.Contains(unit, StringComparison.Ordinal);

    private string ReadEscape()
    {
        string? simple = cursor.Ahead(1) switch
        {
            't' => "\t",
            'b' => "\b",
            'n' => "\n",
            'r' => "\r",
            'f' => "\f",
            '"' => "\"",
            '\'' => "'",
            '\\' => "\\",
            _ => null,
        };
        if (simple is null)
            return ReadUnicodeEscape();
        cursor.At += 2;
        return simple;
    }

    private string ReadUnicodeEscape()
    {
        int start = cursor.At, digits = cursor.Ahead(1) switch { 'u' => 4, 'U' => 8, _ => 0 };
        cursor.At += 2;
        int from = cursor.At;
        while (cursor.At - from < digits && char.IsAsciiHexDigit(cursor.Here))
            cursor.At++;
        if (digits > 0 && cursor.At - from == digits
            && Rune.TryCreate(uint.Parse(cursor.From(from), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), out Rune rune))
        {
            return rune.ToString();
        }

        throw cursor.Fail(start, FormatErrors.BadEscape);
    }
}
