using System.Text;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Editing;

/// <summary>
/// What could stand at the cursor of an unfinished query, and what the word under it means: for the shell and the notebook. Looks at
/// tokens only, never at a tree, so any text will do.
/// </summary>
internal static class QueryCompletion
{
    private static readonly string[] Keywords =
        [.. Enum.GetValues<TokenKind>().Where(TokenKinds.IsKeyword).Select(Syntax.Lexing.Keywords.Text)
            .OfType<string>().Concat(ContextWords.All).Order(StringComparer.Ordinal)];

    /// <summary>The candidates at a position.</summary>
    /// <param name="text">The query so far, whole.</param>
    /// <param name="position">The cursor, in UTF-16 code units.</param>
    /// <param name="schema">The names that are in use.</param>
    /// <param name="functions">The functions that there are.</param>
    /// <param name="procedures">What can be called.</param>
    public static CompletionList Complete(
        string text, int position, GraphSchema schema, FunctionRegistry functions, ProcedureRegistry procedures)
    {
        CursorPlace place = CursorPlace.Of(text, position);
        string prefix = text[place.Start..position].TrimStart('`');
        IEnumerable<CompletionItem> items = place.Kind switch
        {
            PlaceKind.None or PlaceKind.NewName => [],
            PlaceKind.Label => Labels(schema),
            PlaceKind.RelationshipType => Types(schema),
            PlaceKind.LabelOrType => [.. Labels(schema), .. Types(schema)],
            PlaceKind.PropertyKey => [.. Members(functions, place.Qualifier), .. Properties(schema)],
            PlaceKind.Procedure => Called(procedures, place.Qualifier),
            PlaceKind.YieldedColumn => Columns(procedures.Find(TextNames.CalledProcedure(text, position))),
            PlaceKind.Parameter => TextNames.Parameters(text, place.Start)
                .Select(name => new CompletionItem(name, CompletionKind.Parameter, "")),
            _ => Expressions(text, place.Start, prefix, functions),
        };
        return new CompletionList(place.Start, position, [.. items.Where(item => Fits(item, prefix))]);
    }

    /// <summary>What the word at a position means, or null where there is nothing to say.</summary>
    /// <param name="text">The query, whole.</param>
    /// <param name="position">Within the word or right behind it.</param>
    /// <param name="schema">The names that are in use; null for the language's own words only.</param>
    /// <param name="functions">The functions that there are.</param>
    /// <param name="procedures">What can be called.</param>
    public static QueryDescription? Describe(
        string text, int position, GraphSchema? schema, FunctionRegistry functions, ProcedureRegistry procedures) =>
        WordDescription.Find(text, position, schema, functions, procedures);

    private static bool Fits(CompletionItem item, string prefix) =>
        item.Text.AsSpan().TrimStart('`').StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<CompletionItem> Expressions(string text, int start, string prefix, FunctionRegistry functions)
    {
        foreach (string name in TextNames.Variables(text, start))
            yield return new CompletionItem(Quoted(name), CompletionKind.Variable, "");
        // In the case in which the word was begun; capitals where it was not.
        bool lower = prefix.Length > 0 && char.IsLower(prefix[0]);
        foreach (string word in Keywords)
            yield return new CompletionItem(lower ? word.ToLowerInvariant() : word, CompletionKind.Keyword, "");
        if (prefix.Length == 0)
            yield break;
        foreach ((string name, Signature signature) in Sorted(functions))
            yield return new CompletionItem(name, CompletionKind.Function, SignatureText.Of(name, signature));
    }

    private static IEnumerable<(string Name, Signature Signature)> Sorted(FunctionRegistry functions) =>
        functions.Scalars.Select(f => (f.Name, f.Signature)).Concat(functions.Aggregates.Select(f => (f.Name, f.Signature)))
            .OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The functions of a namespace, without it: <c>between</c> behind <c>duration.</c>.</summary>
    private static IEnumerable<CompletionItem> Members(FunctionRegistry functions, string qualifier) => qualifier.Length == 0 ? []
        : Sorted(functions).Where(f => f.Name.StartsWith(qualifier, StringComparison.OrdinalIgnoreCase))
            .Select(f => new CompletionItem(f.Name[qualifier.Length..], CompletionKind.Function, SignatureText.Of(f.Name, f.Signature)));

    private static IEnumerable<CompletionItem> Called(ProcedureRegistry procedures, string qualifier) => procedures.All
        .Where(p => p.Name.StartsWith(qualifier, StringComparison.OrdinalIgnoreCase)).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
        .Select(p => new CompletionItem(p.Name[qualifier.Length..], CompletionKind.Procedure, SignatureText.Of(p)));

    private static IEnumerable<CompletionItem> Columns(Procedure? procedure) => procedure is null ? []
        : procedure.Yields.Select(column => new CompletionItem(Quoted(column.Name), CompletionKind.Column, ValueNames.Of(column.Types)));

    private static IEnumerable<CompletionItem> Labels(GraphSchema schema) =>
        schema.Labels.Select(label => new CompletionItem(Quoted(label.Name), CompletionKind.Label, CountText.Of(label, "node")));

    private static IEnumerable<CompletionItem> Types(GraphSchema schema) => schema.RelationshipTypes
        .Select(type => new CompletionItem(Quoted(type.Name), CompletionKind.RelationshipType, CountText.Of(type, "relationship")));

    private static IEnumerable<CompletionItem> Properties(GraphSchema schema) =>
        schema.NodeProperties.Concat(schema.RelationshipProperties).GroupBy(p => p.Name, StringComparer.Ordinal)
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => new CompletionItem(
                Quoted(p.Key), CompletionKind.Property, CountText.Of(new NameCount(p.Key, p.Sum(count => count.Count)), "element")));

    private static string Quoted(string name)
    {
        StringBuilder text = new();
        LiteralText.AppendName(text, name);
        return text.ToString();
    }
}
