using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>Reads the literals of Turtle: texts with a language or a datatype, numbers and booleans.</summary>
internal sealed class TurtleLiterals(TextCursor cursor, RdfTokens tokens, TurtleNames names)
{
    /// <summary>The literal here, or null where none begins.</summary>
    public RdfTerm? TryRead()
    {
        if (cursor.Here is '"' or '\'')
            return ReadText();
        return TryReadBoolean() ?? TryReadNumber();
    }

    private RdfTerm ReadText()
    {
        RdfTerm literal = new(RdfKind.Literal, tokens.ReadText());
        if (cursor.Here == '@')
            return literal with { Language = tokens.ReadLanguage() };
        if (!cursor.TryTake("^^"))
            return literal;
        TurtleSpace.Skip(cursor);
        return literal with { Datatype = names.TryRead() ?? throw cursor.Expected("a datatype (an IRI)") };
    }

    private RdfTerm? TryReadBoolean()
    {
        foreach (string word in new[] { "true", "false" })
        {
            char next = cursor.Ahead(word.Length);
            if (cursor.StartsWith(word) && next != ':' && (next == '.' || !RdfTokens.IsNameUnit(next)) && cursor.TryTake(word))
                return Typed(word, "boolean");
        }

        return null;
    }

    /// <summary>An integer; with a point and digits behind it a decimal; with an exponent a double.</summary>
    private RdfTerm? TryReadNumber()
    {
        int start = cursor.At;
        string type = "integer";
        if (cursor.Here is '+' or '-')
            cursor.At++;
        int digits = cursor.TakeWhile(char.IsAsciiDigit).Length;
        if (cursor.Here == '.' && (char.IsAsciiDigit(cursor.Ahead(1)) || (digits > 0 && IsExponent(1))))
        {
            type = "decimal";
            cursor.At++;
            digits += cursor.TakeWhile(char.IsAsciiDigit).Length;
        }

        if (digits > 0 && IsExponent(0))
        {
            type = "double";
            cursor.At += cursor.Ahead(1) is '+' or '-' ? 2 : 1;
            cursor.TakeWhile(char.IsAsciiDigit);
        }

        if (digits > 0)
            return Typed(cursor.From(start), type);
        cursor.At = start;
        return null;
    }

    private bool IsExponent(int ahead) => cursor.Ahead(ahead) is 'e' or 'E'
        && char.IsAsciiDigit(cursor.Ahead(cursor.Ahead(ahead + 1) is '+' or '-' ? ahead + 2 : ahead + 1));

    private static RdfTerm Typed(string text, string type) => new(RdfKind.Literal, text) { Datatype = RdfVocabulary.Xsd + type };
}
