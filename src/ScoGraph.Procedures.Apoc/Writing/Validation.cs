using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Writing;

/// <summary><c>apoc.util</c>: the query ends with a message where a condition is met.</summary>
internal static class Validation
{
    public static IReadOnlyList<GraphProcedure> Procedures { get; } =
    [
        new("apoc.util.validate", ["predicate", "message", "params"], [], call => Check(new ApocArguments(
            call.Arguments, ["predicate", "message", "params"])) ? [] : [])
        {
            Optional = 1,
            Summary = "Ends the query with a message where a condition is true.",
            Witnesses = _ => [],
        },
    ];

    public static IReadOnlyList<GraphFunction> Functions { get; } =
    [
        Offer.Function("util.validatePredicate", "predicate, message, [params]", "True; where a condition is true the query ends with a message.",
            a => Check(a)),
    ];

    private static bool Check(ApocArguments a) => !a.Flag(0, false) ? true
        : throw new InvalidOperationException(JavaFormat.Write(a.Text(1, ""), a.List(2)));
}
