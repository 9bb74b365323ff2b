using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Errors;

/// <summary>Every text of an error that evaluation itself finds; those of operations on values stand with the values.</summary>
internal static class RuntimeErrors
{
    public static QueryException TooManyRows(string text) => Limit(
        "IntegerOverflow", "The pattern has more matches than an integer can count (9,223,372,036,854,775,807).", text,
        "Narrow the pattern.");

    public static QueryException OutOfMemory(SourceSpan span, string text, Exception inner) => Failed(
        ErrorCategory.LimitExceeded, "MemoryLimit", "The query needs more memory than there is.", span, text,
        "Sort, group or collect fewer rows.", inner);

    public static QueryException TooDeep(SourceSpan span, string text, Exception inner) => Failed(
        ErrorCategory.LimitExceeded, "NestingTooDeep", "The query or a value in it nests too deep to be computed.", span, text,
        "Split the query with WITH, or nest fewer lists and maps.", inner);

    public static QueryException Overflow(SourceSpan span, string text, Exception inner) => Failed(
        ErrorCategory.ArithmeticError, "NumberOutOfRange", "A number is too large to be computed with.", span, text,
        "Compute with floats where numbers are that large.", inner);

    public static QueryException MissingParameter(string name, SourceSpan span, string text, IEnumerable<string> known) => new(
        new Diagnostic(
            ErrorCategory.ParameterMissing, ErrorPhase.CompileTime, "MissingParameter",
            $"The query needs the parameter ${name}, which was not given.", span,
            NearestName.Find(name, known) is { } near ? $"'{near}' was given; is that it?" : "Pass it along with the query."), text);

    public static ValueException Deleted(bool node) => new(
        ErrorCategory.EntityNotFound, "DeletedEntityAccess",
        $"The {(node ? "node" : "relationship")} was deleted earlier in this query, so nothing of it can be read.");

    public static ValueException DeclaredAlready(GraphDeclaration declaration, GraphDeclaration known) => new(
        ErrorCategory.ArgumentError, "DeclarationExists", $"{declaration} cannot be declared: {known} is declared already.",
        declaration.Means(known) ? "IF NOT EXISTS lets what is declared already be."
            : "Drop that one first, or give this one another name.");

    public static ValueException DroppedAsOther(GraphDeclaration known, bool asConstraint) => new(
        ErrorCategory.ArgumentError, "NoDeclaration", $"'{known.Name}' names no {(asConstraint ? "constraint" : "index")}: it is {known}.",
        known is GraphConstraint ? $"Write DROP CONSTRAINT {known.Name}."
        : known is GraphIndex ? $"Write DROP INDEX {known.Name}." : "It is dropped in C#: graph.Drop.");

    public static ValueException TransactionWithin() => new(
        ErrorCategory.ArgumentError, "TransactionWithin", "CALL { … } IN TRANSACTIONS commits, so it cannot run inside of a transaction.",
        "Ask the graph itself, or leave IN TRANSACTIONS out.");

    public static ValueException EmptyBatches() => new(
        ErrorCategory.ArgumentError, "NumberOutOfRange", "IN TRANSACTIONS OF takes at least 1 row.");

    public static ValueException NotBoolean(in Value value) => new(
        ErrorCategory.TypeError, "InvalidArgumentType", $"A condition is a BOOLEAN, not {ValueErrors.Describe(value)}.");

    public static ValueException NotMap(in Value value) => new(
        ErrorCategory.TypeError, "InvalidArgumentType",
        $"Properties come from a MAP, NODE or RELATIONSHIP, not from {ValueErrors.Describe(value)}.");

    public static ValueException NotList(in Value value) => new(
        ErrorCategory.TypeError, "InvalidArgumentType", $"IN goes through a LIST, not {ValueErrors.Describe(value)}.");

    public static ValueException ForeachNotList(in Value value) => new(
        ErrorCategory.TypeError, "InvalidArgumentType", $"FOREACH goes through a LIST, not {ValueErrors.Describe(value)}.",
        "Put a single value in brackets.");

    public static ValueException NotName(in Value value) => new(
        ErrorCategory.TypeError, "InvalidArgumentType",
        $"Labels and types are named by a STRING or a LIST of them, not by {ValueErrors.Describe(value)}.",
        "Leave rows without a name out, or give one with coalesce(…).");

    public static ValueException EmptyName() => new(
        ErrorCategory.ArgumentError, "InvalidArgumentValue", "The name of a label or type cannot be empty.");

    public static ValueException NotOneType(in Value value) => new(
        ErrorCategory.ArgumentError, "InvalidArgumentValue",
        $"A relationship has exactly one type, not those of {LiteralText.Write(value)}.");

    public static ValueException KeyNotString(in Value value) => new(
        ErrorCategory.TypeError, "MapElementAccessByNonString", $"A property is looked up by a STRING, not {ValueErrors.Describe(value)}.");

    public static ValueException InvalidPattern(string pattern, string reason, int offset) => new(
        ErrorCategory.ArgumentError, "InvalidArgumentValue",
        FormattableString.Invariant($"'{pattern}' is no regular expression: {reason} at character {offset}."));

    public static ValueException PatternTooSlow(string pattern) => new(
        ErrorCategory.LimitExceeded, "TimeLimit", $"Matching '{pattern}' takes too long.", "Avoid repeated groups inside repeated groups.");

    public static ValueException CountNotInteger(string clause, in Value value) => new(
        ErrorCategory.SyntaxError, "InvalidArgumentType", $"{clause} takes an INTEGER, not {ValueErrors.Describe(value)}.");

    public static ValueException NegativeCount(string clause, long count) => new(
        ErrorCategory.SyntaxError, "NegativeIntegerArgument", $"{clause} takes a number of rows, which cannot be {count}.");

    public static ValueException MergeWithNull(string key) => new(
        ErrorCategory.SemanticError, "MergeReadOwnWrites",
        $"MERGE cannot look for the property '{key}' with the value null, since null equals nothing.",
        "Leave the property out of the pattern, or give it a value.");

    public static ValueException NotNode(in Value value) => new(
        ErrorCategory.TypeError, "InvalidArgumentType", $"A pattern begins and ends at a NODE, not at {ValueErrors.Describe(value)}.");

    public static ValueException NotRelationship(in Value value) => new(
        ErrorCategory.TypeError, "InvalidArgumentType", $"A pattern goes along a RELATIONSHIP, not along {ValueErrors.Describe(value)}.");

    public static ValueException NullNode() => new(
        ErrorCategory.SemanticError, "InvalidArgumentValue", "A relationship cannot be made at a node that is null.",
        "Leave such rows out with WHERE … IS NOT NULL.");

    public static ValueException NotElement(in Value value, string what) => new(
        ErrorCategory.TypeError, "InvalidArgumentType", $"{what} works on a NODE or RELATIONSHIP, not on {ValueErrors.Describe(value)}.");

    private static QueryException Failed(
        ErrorCategory category, string detail, string message, SourceSpan span, string text, string hint, Exception inner) =>
        new(new Diagnostic(category, ErrorPhase.Runtime, detail, message, span, hint), text, inner);

    private static QueryException Limit(string detail, string message, string text, string hint) =>
        new(new Diagnostic(ErrorCategory.LimitExceeded, ErrorPhase.Runtime, detail, message, SourceSpan.None, hint), text);
}
