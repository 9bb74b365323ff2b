using System.Globalization;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax;

/// <summary>The texts of every mistake that parsing finds.</summary>
internal static class SyntaxErrors
{
    public static Diagnostic EmptyQuery(string text) =>
        Unfinished("The query is empty.", new SourceSpan(0, text.Length == 0 ? 0 : 1), "A query has clauses, such as MATCH (n) RETURN n.");

    public static Diagnostic UnexpectedToken(string found, string expected, SourceSpan span, string? hint) =>
        Unexpected($"Unexpected {found}: expected {expected}.", span, hint);

    public static Diagnostic UnexpectedEnd(string expected, SourceSpan span) =>
        Unfinished($"The query ends too early: expected {expected}.", span);

    public static Diagnostic UnclosedBracket(string bracket, string expected, SourceSpan span) =>
        Unfinished($"The '{bracket}' that is opened here is never closed.", span, $"The query ends where {expected} is expected.");

    public const string QuoteInString = "A quote inside a string is written \\' or \\\".";

    public const string NotInParentheses = "NOT binds less tightly than this operator: write (NOT ...).";

    public const string NotInFront = "NOT stands in front of the whole condition: NOT x IN list.";

    public const string WhereBelongs = "WHERE belongs to MATCH, WITH or YIELD; results are filtered by WITH ... WHERE before RETURN.";

    public const string OrderOfPaging = "The order is ORDER BY, SKIP, LIMIT.";

    public const string NothingOpened = "No bracket is open here that this one could close.";

    public static Diagnostic UnclosedString(int start) =>
        Unfinished("The string that is opened here is never closed.", new SourceSpan(start, 1), QuoteInString);

    public static Diagnostic UnclosedName(int start) => Unfinished(
        "The name in backticks that is opened here is never closed.", new SourceSpan(start, 1),
        "A backtick inside a name is written twice.");

    public static Diagnostic UnclosedComment(int start) =>
        Unfinished("The comment that is opened here is never closed.", new SourceSpan(start, 2), "A comment ends with */.");

    public static Diagnostic NamelessParameter(SourceSpan span) =>
        Unexpected("A parameter's name is missing.", span, "A parameter is written $name.");

    public static Diagnostic UnknownEscape(string escape, SourceSpan span) =>
        Unexpected($"{escape} is not an escape.", span, "Escapes are \\n \\t \\r \\b \\f \\' \\\" \\` \\\\ \\uXXXX and \\UXXXXXXXX.");

    public static Diagnostic InvalidUnicodeEscape(int digits, SourceSpan span) =>
        Error("InvalidUnicodeLiteral", $"\\{(digits == 4 ? 'u' : 'U')} needs {digits} hexadecimal digits that name a character.", span);

    public static Diagnostic UnknownCharacter(string character, SourceSpan span) => character[0] < '\x80'
        ? Unexpected($"The character {Shown(character)} has no meaning here.", span, character == "~" ? EitherDirection : null)
        : Error("InvalidUnicodeCharacter", $"The character {Shown(character)} has no meaning here.", span, Lookalike(character[0]));

    public static Diagnostic InvalidNumber(string number, SourceSpan span) => Error(
        "InvalidNumberLiteral", $"{Shortened(number)} is not a number.", span,
        number.StartsWith('0')
            ? "Hexadecimal numbers are written 0x1F, octal ones 0o17."
            : "A name cannot begin with a digit unless it is in backticks.");

    public static Diagnostic IntegerOverflow(string number, SourceSpan span) => Error(
        "IntegerOverflow", $"{Shortened(number)} is too large for an integer.", span,
        "Integers go from -9223372036854775808 to 9223372036854775807.");

    public static Diagnostic FloatOverflow(string number, SourceSpan span) => Error(
        "FloatingPointOverflow", $"{Shortened(number)} is too large for a float.", span, "Floats go up to about 1.8e308.");

    public static Diagnostic InvalidLength(string found, SourceSpan span) => Error(
        "InvalidRelationshipPattern", $"Unexpected '{found}' in the length of a relationship.", span,
        "A length is written *, *2, *1.., *..3 or *1..3, with whole numbers.");

    public static Diagnostic InvalidQuantifier(string found, SourceSpan span) => Error(
        "InvalidRelationshipPattern", $"Unexpected '{found}' in a quantifier.", span,
        "A quantifier is written +, *, {2}, {1,}, {,3} or {1,3}, with whole numbers.");

    public static Diagnostic NeedsQuantifier(SourceSpan span) => Unexpected(
        "A path in parentheses that is a part of a longer path needs a quantifier.", span,
        "Write a quantifier behind it, such as + or {1,3}, or leave the parentheses out.");

    public static Diagnostic TwoLengths(SourceSpan span) => Error(
        "InvalidRelationshipPattern", "The relationship has a length inside of its brackets already.", span, "Leave one of them out.");

    public static Diagnostic NameInParentheses(string name, SourceSpan span) => Unexpected(
        $"The path cannot be named `{name}` inside of the parentheses.", span, "Name the whole path, before everything else: p = ….");

    public static Diagnostic SearchInParentheses(SourceSpan span) => Unexpected(
        "A search cannot stand inside of a path's parentheses.", span,
        "Write it before everything else: MATCH p = SHORTEST 1 ((a)-->+(b) WHERE …).");

    public static Diagnostic TwoSearches(SourceSpan span) => Unexpected(
        "shortestPath() and allShortestPaths() say already which paths are meant.", span, "Leave one of the two out.");

    public static Diagnostic PathCount(string found, SourceSpan span) => Unexpected(
        $"The number of paths is written as a whole number of at least 1, not {found}.", span, "For example SHORTEST 2 (a)-[:TYPE]->+(b).");

    public static Diagnostic UnionOfConditions(SourceSpan span) => Unexpected(
        "Queries that begin with WHEN are joined by UNION in braces.", span, "Write { WHEN … THEN … } UNION { WHEN … THEN … }.");

    public const string EitherDirection = "Every relationship has a direction; one in either is written -[r]-.";

    public const string AlternativePaths = "Paths of several forms are asked for by several queries, joined by UNION.";

    public const string WhenBeginsQuery = "WHEN begins a query: within another one, write CALL (*) { WHEN … THEN … }.";

    public static Diagnostic NeedsPathCount(SourceSpan span) => Unexpected(
        "SHORTEST needs a number of paths.", span, "Write SHORTEST 1, ANY SHORTEST, ALL SHORTEST or SHORTEST 1 GROUPS.");

    public static Diagnostic PlannerHint(SourceSpan span) => Unexpected(
        "What USING tells the planner is not known.", span,
        "Write USING INDEX n:Label(key), USING SCAN n:Label or USING JOIN ON n, or leave it out: the planner chooses by itself.");

    public static Diagnostic SchemaWord(string word, bool atEnd, SourceSpan span) =>
        atEnd ? UnexpectedEnd(word, span) : Unexpected($"{word} is expected here.", span, null);

    public static Diagnostic OldSchema(SourceSpan span, string hint) =>
        Unexpected("This is the form of constraints and indexes that today's Cypher has no more.", span, hint);

    public static Diagnostic LookupIndex(SourceSpan span) => Unexpected(
        "A lookup index is not declared.", span, "Leave it out: labels and types are found by themselves.");

    public static Diagnostic SchemaVariable(string found, string expected, SourceSpan span) =>
        Unexpected($"The variable of the pattern is `{expected}`, not `{found}`.", span, $"Write {expected}.key.");

    public static Diagnostic SchemaTwice(string name, SourceSpan span) => Unexpected($"`{name}` is named twice.", span, "Leave one out.");

    public static Diagnostic SchemaSeveral(SourceSpan span) => Unexpected(
        "Several labels or types stand in a full-text index only.", span, "Declare one for each label or type.");

    public static Diagnostic SchemaOneProperty(SourceSpan span) => Unexpected(
        "This is asked of one property at a time.", span, "Declare a constraint for each property.");

    public static Diagnostic Requirement(string element, SourceSpan span) => Unexpected(
        $"A requirement is IS UNIQUE, IS {element} KEY, IS NOT NULL or IS :: TYPE.", span);

    public static Diagnostic NoPropertyType(string type, SourceSpan span) => Unexpected(
        $"{type} is no type of properties.", span, "Such are STRING, INTEGER | FLOAT, DATE or LIST<STRING NOT NULL>.");

    public static Diagnostic LabelParameter(string parameter, SourceSpan span) => Unexpected(
        $"A parameter does not stand for a label or type by itself: {parameter}.", span, $"Put it in parentheses: $({parameter}).");

    public static Diagnostic LoadCsvWord(string found, string expected, SourceSpan span) => Unexpected(
        $"Unexpected {found}: expected {expected}.", span, "It is written LOAD CSV [WITH HEADERS] FROM 'name.csv' AS row [FIELDTERMINATOR ';'].");

    public static Diagnostic FieldTerminator(SourceSpan span) => Unexpected(
        "What stands between fields is written as a string of one character, neither a quote nor a line break.", span,
        "For example FIELDTERMINATOR ';' or FIELDTERMINATOR '\\t'.");

    public static Diagnostic NestingTooDeep(int limit, SourceSpan span) => Limit(
        "NestingTooDeep", $"The query nests deeper than {limit} levels.", span, "Split the query with WITH, or pass values as parameters.");

    public static Diagnostic ChainTooLong(int limit, SourceSpan span) => Limit(
        "ExpressionTooLong", $"The expression chains more than {limit.ToString("N0", CultureInfo.InvariantCulture)} operators.", span,
        "Use a list: x IN [...], any(...), reduce(...); or pass values as parameters.");

    public static Diagnostic StatusOfFailure(SourceSpan span) => Unexpected(
        "REPORT STATUS has nothing to tell where a failure ends the statement.", span,
        "Write ON ERROR CONTINUE or ON ERROR BREAK before it.");

    public const string OneStatement = "A text holds one statement.";

    public static string OpenBracket(string bracket, int line, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"The '{bracket}' at line {line}, column {column} is not closed.");

    public static string WrittenAs(string what, string how) => $"{what} is written {how}.";

    public static string NodeInParentheses(string name) => $"A node stands in parentheses: ({name}).";

    public static string DidYouMean(string word) => $"Did you mean {word}?";

    public static string ReservedWord(string word) =>
        $"{word.ToUpperInvariant()} is a reserved word; as a name it is written in backticks: `{word}`.";

    private static Diagnostic Unfinished(string message, SourceSpan span, string? hint = null) =>
        Unexpected(message, span, hint) with { IsUnfinished = true };

    private static Diagnostic Unexpected(string message, SourceSpan span, string? hint = null) =>
        Error("UnexpectedSyntax", message, span, hint);

    private static Diagnostic Error(string detail, string message, SourceSpan span, string? hint = null) =>
        new(ErrorCategory.SyntaxError, ErrorPhase.CompileTime, detail, message, span, hint);

    private static Diagnostic Limit(string detail, string message, SourceSpan span, string hint) =>
        new(ErrorCategory.LimitExceeded, ErrorPhase.CompileTime, detail, message, span, hint);

    private static string Shortened(string number) => number.Length <= 40 ? number : number[..40] + "…";

    private static string Shown(string character)
    {
        int code = char.IsSurrogatePair(character, 0) ? char.ConvertToUtf32(character, 0) : character[0];
        string name = "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
        return char.IsControl(character[0]) || char.IsSurrogate(character[0]) && character.Length == 1 ? name : $"'{character}' ({name})";
    }

    private static string? Lookalike(char character) => character switch
    {
        >= '\u2010' and <= '\u2015' or '\u2212' => "A minus is written -.",
        >= '\u2018' and <= '\u201F' or '«' or '»' => "Strings stand in straight quotes: ' or \".",
        '≠' => "Inequality is written <>.",
        '≤' => "Less or equal is written <=.",
        '≥' => "Greater or equal is written >=.",
        '→' or '←' => "Arrows are written --> and <--.",
        _ => null,
    };
}
