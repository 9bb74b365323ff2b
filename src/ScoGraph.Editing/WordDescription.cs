using ScoGraph.Functions;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Procedures;
using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Editing;

/// <summary>
/// Looks up the word under the cursor: functions and procedures by their full name, then names of the graph, then keywords.
/// </summary>
internal static class WordDescription
{
    public static QueryDescription? Find(
        string text, int position, GraphSchema? schema, FunctionRegistry functions, ProcedureRegistry procedures)
    {
        Token[] tokens = Lexer.Tokenize(text);
        int at = Array.FindIndex(tokens, t => TokenKinds.IsWord(t.Kind) && t.Start <= position && position <= t.Start + t.Length);
        if (at < 0)
            return null;
        int first = at;
        while (first >= 2 && tokens[first - 1].Kind == TokenKind.Dot && TokenKinds.IsWord(tokens[first - 2].Kind))
            first -= 2;
        int last = at;
        while (tokens[last + 1].Kind == TokenKind.Dot && TokenKinds.IsWord(tokens[last + 2].Kind))
            last += 2;
        (int start, int end) = (tokens[first].Start, tokens[last].Start + tokens[last].Length);
        string full = text[start..end];
        if (procedures.Find(full) is { } procedure)
            return new QueryDescription(SignatureText.Of(procedure), procedure.Summary, start, end);
        if (tokens[last + 1].Kind == TokenKind.LeftParen && Function(full, functions) is { } function)
            return new QueryDescription(function.Title, function.Summary, start, end);
        (start, end) = (tokens[at].Start, tokens[at].Start + tokens[at].Length);
        string word = tokens[at].Value.IsString ? tokens[at].Value.AsString() : text[start..end];
        if (schema is not null && NameOf(tokens, at, word, schema) is { } name)
            return new QueryDescription(word, name, start, end);
        return (KeywordTexts.Find(word) ?? ContextWords.Find(word)) is { } keyword
            ? new QueryDescription(word.ToUpperInvariant(), keyword, start, end) : null;
    }

    private static (string Title, string Summary)? Function(string name, FunctionRegistry functions)
    {
        if (functions.FindScalar(name) is ScalarFunction scalar)
            return (SignatureText.Of(scalar.Name, scalar.Signature), scalar.Summary);
        return functions.FindAggregate(name) is AggregateFunction aggregate
            ? (SignatureText.Of(aggregate.Name, aggregate.Signature), aggregate.Summary) : null;
    }

    private static string? NameOf(Token[] tokens, int at, string word, GraphSchema schema)
    {
        PlaceKind place = at == 0 ? PlaceKind.Expression : PlaceKinds.After(tokens, at - 1);
        string?[] found = place switch
        {
            PlaceKind.Label => [Label()],
            PlaceKind.RelationshipType => [Type()],
            PlaceKind.LabelOrType => [Label(), Type()],
            PlaceKind.PropertyKey => [Property()],
            _ => [],
        };
        return Array.Find(found, sentence => sentence is not null);

        string? Label() => Count(schema.Labels, word) is { } count ? $"A label; {CountText.Of(count, "node")}." : null;

        string? Type() => Count(schema.RelationshipTypes, word) is { } count
            ? $"A relationship type; {CountText.Of(count, "relationship")}." : null;

        string? Property()
        {
            NameCount? nodes = Count(schema.NodeProperties, word), relationships = Count(schema.RelationshipProperties, word);
            string counts = string.Join(" and ", new[]
            {
                nodes is null ? "" : CountText.Of(nodes, "node"), relationships is null ? "" : CountText.Of(relationships, "relationship"),
            }.Where(part => part.Length > 0));
            return counts.Length == 0 ? null : $"A property; {counts}.";
        }
    }

    private static NameCount? Count(IEnumerable<NameCount> names, string word) => names.FirstOrDefault(name => name.Name == word);
}
