namespace ScoGraph.Server.Asking;

/// <summary>
/// The message with which a statement ended itself. Libraries that write such statements, as <c>@neo4j/graphql</c> for
/// <c>@authorization</c>, know theirs by the words that stand before it where Neo4j answers; without them a rule that was broken would look
/// like a mistake in the query.
/// </summary>
internal static class ValidationText
{
    private const string Cause = "Caused by: java.lang.RuntimeException: ";

    private static readonly string[] Validations = ["apoc.util.validate: ", "apoc.util.validatePredicate: "];

    /// <summary>The report of an error, with these words where they are looked for.</summary>
    public static string Of(QueryException query)
    {
        string? validation = query.Detail == "ProcedureFailed"
            ? Array.Find(Validations, name => query.Reason.StartsWith(name, StringComparison.Ordinal)) : null;
        return validation is null ? query.Message
            : query.Message.Insert(query.Message.IndexOf(validation, StringComparison.Ordinal) + validation.Length, Cause);
    }
}
