using System.Text;
using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>Reads the IRIs of Turtle: in angle brackets, made whole by the base, or by a prefix.</summary>
internal sealed class TurtleNames(TextCursor cursor, RdfTokens tokens)
{
    private const string Escapable = "_~.-!$&'()*+,;=/?#@%";

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private string? _base;

    /// <summary>The IRI here, or null where none begins.</summary>
    public string? TryRead()
    {
        if (cursor.Here == '<')
            return cursor.Ahead(1) == '<' ? null : IriReference.Resolve(_base, tokens.ReadIri());
        int start = cursor.At;
        if (TryReadPrefix() is not { } prefix)
            return null;
        if (!_prefixes.TryGetValue(prefix, out string? iri))
            throw cursor.Fail(start, FormatErrors.UnknownPrefix(prefix, _prefixes.Keys));
        return iri + ReadLocal();
    }

    /// <summary>Reads what stands behind the word of a prefix: its name and its IRI.</summary>
    public void ReadPrefix()
    {
        string prefix = TryReadPrefix() ?? throw cursor.Expected("a prefix, such as 'ex:'");
        TurtleSpace.Skip(cursor);
        _prefixes[prefix] = ReadBracketed();
    }

    /// <summary>Reads the IRI behind the word of a base.</summary>
    public void ReadBase() => _base = ReadBracketed();

    private string ReadBracketed() =>
        cursor.Here == '<' ? IriReference.Resolve(_base, tokens.ReadIri()) : throw cursor.Expected("an IRI in <>");

    /// <summary>The prefix up to its colon, which is left behind; null, and nothing is read, where none stands here.</summary>
    private string? TryReadPrefix()
    {
        int start = cursor.At;
        string prefix = char.IsLetter(cursor.Here) || char.IsSurrogate(cursor.Here) ? cursor.TakeWhile(RdfTokens.IsNameUnit) : "";
        if (!prefix.EndsWith('.') && cursor.TryTake(":"))
            return prefix;
        cursor.At = start;
        return null;
    }

    private string ReadLocal()
    {
        StringBuilder name = new();
        int dots = 0;
        while (true)
        {
            char unit = cursor.Here;
            if (unit == '%')
            {
                if (!char.IsAsciiHexDigit(cursor.Ahead(1)) || !char.IsAsciiHexDigit(cursor.Ahead(2)))
                    throw cursor.Expected("two hexadecimal digits behind '%'");
                name.Append(unit);
            }
            else if (unit == '\\')
            {
                if (!Escapable.Contains(cursor.Ahead(1), StringComparison.Ordinal))
                    throw cursor.Fail(cursor.At, FormatErrors.BadNameEscape);
                name.Append(cursor.Ahead(1));
                cursor.At++;
            }
            else if (unit == ':' || RdfTokens.IsNameUnit(unit))
            {
                name.Append(unit);
            }
            else
            {
                break;
            }

            // An escaped dot may end a name, a bare one belongs to the statement.
            dots = unit == '.' ? dots + 1 : 0;
            cursor.At++;
        }

        cursor.At -= dots;
        return name.ToString(0, name.Length - dots);
    }
}
