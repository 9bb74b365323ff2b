using ScoGraph.Model.Values;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>The names of types with their synonyms; the longest that fits is meant.</summary>
internal static class TypeNameTable
{
    private const int MostWords = 4;

    private static readonly Dictionary<string, TypeNameEntry> Entries = Build();

    /// <summary>The entry of the longest name that begins here, and the token behind it.</summary>
    public static TypeNameEntry? Find(TokenNode first, out TokenNode behind)
    {
        TypeNameEntry? found = null;
        string words = "";
        behind = first;
        TokenNode node = first;
        for (int i = 0; i < MostWords && TokenKinds.IsWord(node.Kind) && node.Kind != TokenKind.QuotedName; i++)
        {
            words = i == 0 ? node.Text.ToUpperInvariant() : $"{words} {node.Text.ToUpperInvariant()}";
            node = node.Next;
            if (Entries.TryGetValue(words, out TypeNameEntry? entry))
                (found, behind) = (entry, node);
        }

        return found;
    }

    private static Dictionary<string, TypeNameEntry> Build()
    {
        Dictionary<string, TypeNameEntry> entries = new(StringComparer.Ordinal);
        Add(new TypeNameEntry("ANY", ValueTypes.Any & ~ValueTypes.Null), "ANY VALUE");
        Add(new TypeNameEntry("NOTHING", ValueTypes.None, IsComplete: true));
        Add(new TypeNameEntry("NULL", ValueTypes.None, IsComplete: true));
        Add(new TypeNameEntry("BOOLEAN", ValueTypes.Boolean), "BOOL");
        Add(new TypeNameEntry("STRING", ValueTypes.String), "VARCHAR");
        Add(new TypeNameEntry("INTEGER", ValueTypes.Integer), "INT", "SIGNED INTEGER");
        Add(new TypeNameEntry("FLOAT", ValueTypes.Float));
        Add(new TypeNameEntry("DATE", ValueTypes.Date));
        Add(new TypeNameEntry("LOCAL TIME", ValueTypes.LocalTime), "TIME WITHOUT TIMEZONE", "TIME WITHOUT TIME ZONE");
        Add(new TypeNameEntry("ZONED TIME", ValueTypes.Time), "TIME WITH TIMEZONE", "TIME WITH TIME ZONE");
        Add(new TypeNameEntry("LOCAL DATETIME", ValueTypes.LocalDateTime), "TIMESTAMP WITHOUT TIMEZONE", "TIMESTAMP WITHOUT TIME ZONE");
        Add(new TypeNameEntry("ZONED DATETIME", ValueTypes.DateTime), "TIMESTAMP WITH TIMEZONE", "TIMESTAMP WITH TIME ZONE");
        Add(new TypeNameEntry("DURATION", ValueTypes.Duration));
        Add(new TypeNameEntry("POINT", ValueTypes.Point));
        Add(new TypeNameEntry("NODE", ValueTypes.Node), "ANY NODE", "VERTEX", "ANY VERTEX");
        Add(new TypeNameEntry("RELATIONSHIP", ValueTypes.Relationship), "ANY RELATIONSHIP", "EDGE", "ANY EDGE");
        Add(new TypeNameEntry("PATH", ValueTypes.Path), "ANY PATH");
        Add(new TypeNameEntry("MAP", ValueTypes.Map), "ANY MAP");
        return entries;

        void Add(TypeNameEntry entry, params ReadOnlySpan<string> synonyms)
        {
            entries.Add(entry.Name, entry);
            foreach (string synonym in synonyms)
                entries.Add(synonym, entry);
        }
    }
}
