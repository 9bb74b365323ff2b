using ScoGraph.Binding.Scopes;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Binding;

/// <summary>The words of every mistake that binding finds.</summary>
internal static class BindingErrors
{
    public static BindingException UndefinedVariable(string name, SourceSpan span, Scope scope) =>
        Syntax("UndefinedVariable", $"The variable `{name}` is not defined.", span, (scope.Hides(name) ? $"It lies outside of the subquery; let it in: CALL ({name}) {{ … }}." : null)
            ?? LeftOutNames.Find(name) ?? Nearest(name, scope.Names)
            ?? (scope.Names.Any() ? $"Variables in scope: {string.Join(", ", scope.Names.Distinct().Take(8))}." : null));

    public static BindingException VariableAlreadyBound(string name, SourceSpan span) =>
        Syntax("VariableAlreadyBound", $"The variable `{name}` is already bound.", span, "Choose another name.");

    public static BindingException ShadowsImport(string name, SourceSpan span) =>
        Syntax("VariableAlreadyBound", $"The variable `{name}` comes from outside of the subquery and cannot be named anew in it.", span,
            "Choose another name.");

    public static BindingException SubqueryColumnBound(string name, SourceSpan span) =>
        Syntax("VariableAlreadyBound", $"The subquery returns `{name}`, which is bound outside of it already.", span,
            "Give the column another name with AS; what is bound outside stays in the row without being returned.");

    public static BindingException CannotCreateBound(string name, SourceSpan span) =>
        Syntax("VariableAlreadyBound", $"The variable `{name}` is already bound, so it cannot be created.", span,
            $"Choose another name; or, to start from the element that exists, write `({name})` alone as the end of a relationship.");

    public static BindingException VariableTypeConflict(string name, string isA, string usedAs, SourceSpan span) =>
        Syntax("VariableTypeConflict", $"The variable `{name}` is {isA} and cannot be used as {usedAs}.", span, "Choose another name.");

    public static BindingException RelationshipUniqueness(string name, SourceSpan span) =>
        Syntax("RelationshipUniquenessViolation", $"The relationship `{name}` stands twice in one pattern, which can never match.", span,
            "All relationships of a pattern are different; give the second one another name.");

    public static BindingException InvalidArgument(string message, SourceSpan span, string? hint = null) =>
        Syntax("InvalidArgumentType", message, span, hint);

    public static BindingException InvalidOperand(string message, SourceSpan span, string? hint = null) =>
        new(new Diagnostic(ErrorCategory.TypeError, ErrorPhase.CompileTime, "InvalidArgumentType", message, span, hint));

    public static BindingException Concatenation(string message, SourceSpan span) =>
        Syntax("InvalidArgumentType", message, span, "Other values become strings with toString(…); conditions are joined with OR.");

    public static BindingException AggregateNotAllowed(string name, SourceSpan span) =>
        Syntax("InvalidAggregation", $"The aggregate `{name}` cannot be used here.", span,
            "Aggregates stand in the items of WITH and RETURN; compute it there and use its name.");

    public static BindingException NestedAggregate(string name, SourceSpan span) =>
        Syntax("NestedAggregation", $"The aggregate `{name}` stands inside another aggregate.", span,
            "Compute the inner one in a WITH before.");

    public static BindingException RandomInAggregate(string name, SourceSpan span) =>
        Syntax("NonConstantExpression", $"The function `{name}` gives another value at each call and cannot be aggregated.", span,
            "Compute it in a WITH before.");

    public static BindingException AmbiguousGrouping(string name, SourceSpan span) =>
        Syntax("AmbiguousAggregationExpression", $"`{name}` stands beside an aggregate and is not a grouping key by itself.", span,
            $"Project `{name}` as an item of its own, here or in a WITH before.");

    public static BindingException NotConstant(string name, SourceSpan span) =>
        Syntax("NonConstantExpression", $"The number of rows cannot depend on the variable `{name}`.", span,
            "Use a literal, a parameter or an expression of these.");

    public static BindingException NegativeRowCount(string keyword, SourceSpan span) =>
        Syntax("NegativeIntegerArgument", $"{keyword} takes an integer that is not negative.", span);

    public static BindingException RowCountType(string keyword, string kinds, SourceSpan span) =>
        Syntax("InvalidArgumentType", $"{keyword} takes an integer, not {kinds}.", span);

    public static BindingException UnknownFunction(string name, SourceSpan span, IEnumerable<string> known, string? hint = null) =>
        Syntax("UnknownFunction", $"There is no function `{name}`.", span,
            hint ?? LeftOutNames.Find(name) ?? Nearest(name, known) ?? "SHOW FUNCTIONS lists those that there are.");

    public static BindingException ArgumentCount(string name, int required, int most, int given, SourceSpan span)
    {
        string takes = most == int.MaxValue ? $"at least {required}" : required == most ? $"{most}" : $"{required} to {most}";
        return Syntax("InvalidNumberOfArguments", $"`{name}` takes {takes} {(takes == "1" ? "argument" : "arguments")}, not {given}.", span);
    }

    public static BindingException ProcedureNotFound(string name, SourceSpan span, IEnumerable<string> known, string? hint = null) =>
        new(new Diagnostic(
            ErrorCategory.ProcedureError, ErrorPhase.CompileTime, "ProcedureNotFound", $"There is no procedure `{name}`.", span,
            hint is not null ? hint
            : IsOfFiles(name) ? "Graphs in a file have it: open one with SqliteGraph of the package ScoGraph.Sqlite."
            : LeftOutNames.Find(name) ?? Nearest(name, known) ?? "SHOW PROCEDURES lists those that there are."));

    /// <summary>Whether graphs in a file alone offer the procedure.</summary>
    private static bool IsOfFiles(string name) => name.StartsWith("db.index.fulltext.query", StringComparison.OrdinalIgnoreCase)
        || name.Equals("graph.history", StringComparison.OrdinalIgnoreCase)
        || name.Equals("graph.changes", StringComparison.OrdinalIgnoreCase);

    public static BindingException ImplicitArguments(string name, SourceSpan span) =>
        Syntax("InvalidArgumentPassingMode", $"The procedure `{name}` is called within a query, where its arguments must be written.", span,
            $"Write `{name}(…)` with the arguments, or `{name}()` where there are none.");

    public static BindingException YieldAllWithinQuery(SourceSpan span) =>
        Syntax("UnexpectedSyntax", "YIELD * can be used only where CALL is the whole query.", span, "Name the columns behind YIELD.");

    public static BindingException UnknownYield(string procedure, string column, SourceSpan span, IReadOnlyList<string> known) =>
        Syntax("UndefinedVariable", $"The procedure `{procedure}` does not yield `{column}`.", span,
            Nearest(column, known) ?? (known.Count == 0 ? "It yields nothing." : $"It yields {string.Join(", ", known)}."));

    public static BindingException PatternAsValue(SourceSpan span) =>
        Syntax("UnexpectedSyntax", "A pattern is a predicate and can be used only where a condition is expected.", span,
            "For a value, write `EXISTS { … }`, `COUNT { … }` or a comprehension `[… | …]`.");

    public static BindingException NotPropertyOrPattern(SourceSpan span) =>
        Syntax("InvalidArgumentExpression", "`exists(…)` takes a property or a pattern.", span,
            "Write `exists(n.key)`, `exists((a)-->())`, or `… IS NOT NULL` for any other value.");

    public static BindingException Unexpected(string message, SourceSpan span, string? hint = null) =>
        Syntax("UnexpectedSyntax", message, span, hint);

    public static BindingException NestedQuantifier(SourceSpan span) =>
        InvalidRelationshipPattern("A quantifier cannot stand inside of a quantified path.", span, "Only one of them may repeat; write the inner one out, or leave it out.");

    public static BindingException GroupVariable(string name, SourceSpan span) =>
        Syntax("VariableAlreadyBound", $"The variable `{name}` is bound elsewhere, but here, inside of a quantified path, it becomes a list.", span,
            "Choose another name; what is bound elsewhere can be compared with WHERE.");

    public static BindingException GroupAsSingleton(string name, SourceSpan span) =>
        Syntax("VariableTypeConflict", $"The variable `{name}` stands inside of a quantified path, so it is a list and cannot stand here.", span,
            "Choose another name.");

    public static BindingException EndlessWalk(SourceSpan span) => InvalidRelationshipPattern(
        "A WALK without an upper bound may be endless, as it may repeat relationships.", span,
        "Write an upper bound such as {1,5}, a search such as SHORTEST 1 or ANY before the path, or TRAIL, which repeats no relationship.");

    public static BindingException EndlessSearch(SourceSpan span) => InvalidRelationshipPattern(
        "A search among walks without an upper bound takes a path of one repeated relationship, without a condition on the whole of it.",
        span, "Write an upper bound such as {1,9}, or TRAIL, which repeats no relationship.");

    public static BindingException SearchNotAlone(SourceSpan span) => InvalidRelationshipPattern(
        "A path with a search stands alone in its MATCH.", span, "Write the other patterns in a MATCH of their own.");

    public static BindingException InvalidRelationshipPattern(string message, SourceSpan span, string? hint = null) =>
        Syntax("InvalidRelationshipPattern", message, span, hint);

    public static BindingException PropertyParameter(string clause, SourceSpan span) =>
        Syntax("InvalidParameterUse", $"A parameter cannot stand for the whole property map in {clause}.", span,
            "Name the properties: `{key: $parameter.key}`.");

    public static BindingException NeedsType(string clause, SourceSpan span) =>
        Syntax("NoSingleRelationshipType", $"A relationship in {clause} needs exactly one type.", span, "Write it as `-[:TYPE]->`.");

    public static BindingException NeedsDirection(SourceSpan span) =>
        Syntax("RequiresDirectedRelationship", "A relationship in CREATE needs a direction.", span, "Write it as `-[:TYPE]->` or `<-[:TYPE]-`.");

    public static BindingException CreatesVariableLength(string clause, SourceSpan span) =>
        Syntax("CreatingVarLength", $"A relationship of variable length cannot stand in {clause}.", span,
            "Write each relationship: `(a)-[:TYPE]->()-[:TYPE]->(b)`.");

    public static BindingException DeletesLabel(SourceSpan span) =>
        Syntax("InvalidDelete", "DELETE takes nodes, relationships and paths, not labels.", span, "Use REMOVE for labels.");

    public static BindingException ClauseOrder(string message, SourceSpan span, string? hint = null) =>
        Syntax("InvalidClauseComposition", message, span, hint);

    public static BindingException EndsTooEarly(string clause, SourceSpan span, bool isWholeQuery) => new(
        ClauseOrder($"A query cannot end with {clause}.", span, "Add a RETURN.").Diagnostic with { IsUnfinished = isWholeQuery });

    public static BindingException DifferentColumns(string whole, string first, string other, SourceSpan span) =>
        Syntax("DifferentColumnsInUnion", $"The parts of {whole} must return the same columns; here they are ({first}) and ({other}).", span,
            "Name the columns with AS.");

    public static BindingException ColumnNameConflict(string name, SourceSpan span) =>
        Syntax("ColumnNameConflict", $"Two items are called `{name}`.", span, "Give one another name with AS.");

    public static BindingException NoAlias(SourceSpan span) =>
        Syntax("NoExpressionAlias", "An expression in WITH needs a name.", span, "Add AS and a name.");

    public static BindingException NoAliasBeforeNext(SourceSpan span) =>
        Syntax("NoExpressionAlias", "An expression in a RETURN before NEXT needs a name.", span, "Add AS and a name.");

    public static BindingException NothingBeforeNext(SourceSpan span) =>
        ClauseOrder("What stands before NEXT returns no columns.", span, "Add a RETURN: what stands behind NEXT goes on with its rows.");

    public static BindingException NoVariables(SourceSpan span) =>
        Syntax("NoVariablesInScope", "RETURN * needs at least one variable in scope.", span);

    private static BindingException Syntax(string detail, string message, SourceSpan span, string? hint = null) =>
        new(new Diagnostic(ErrorCategory.SyntaxError, ErrorPhase.CompileTime, detail, message, span, hint));

    private static string? Nearest(string name, IEnumerable<string> known) =>
        NearestName.Find(name, known) is { } near ? $"Did you mean `{near}`?" : null;
}
