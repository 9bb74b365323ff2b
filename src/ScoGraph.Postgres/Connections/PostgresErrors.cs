using System.Net.Sockets;
using Npgsql;

namespace ScoGraph.Postgres.Connections;

/// <summary>The errors of the server as ours.</summary>
internal static class PostgresErrors
{
    public static PostgresGraphException Of(Exception error) => error switch
    {
        PostgresGraphException own => own,
        PostgresException refused => Of(refused),
        _ when error.InnerException is SocketException or TimeoutException || error is TimeoutException => new(
            PostgresGraphProblem.NotReached, $"PostgreSQL was not reached: {Last(error)} Check host and port, and that the server runs.", error),
        _ => new(PostgresGraphProblem.NotReached, $"The connection to PostgreSQL was lost: {Last(error)}", error),
    };

    public static PostgresGraphException InDoubt(Exception error) => new(
        PostgresGraphProblem.InDoubt,
        "The connection to PostgreSQL was lost while a change was being committed: it is in the database whole or not at all. The next "
            + $"question shows which. {Last(error)}",
        error);

    public static PostgresGraphException StatePassed(long number) => new(
        PostgresGraphProblem.StatePassed,
        $"The state of commit {number} was read for longer than PostgreSQL holds it, and the graph was changed meanwhile: ask again, read "
            + $"results at once, or set {nameof(PostgresGraphOptions)}.{nameof(PostgresGraphOptions.StateLifetime)} to more.");

    public static PostgresGraphException NotAGraph(string schema, string why) => new(
        PostgresGraphProblem.NotAGraph,
        $"The schema \"{schema}\" holds no graph of ScoGraph: {why} Choose another schema, or an empty one.");

    public static PostgresGraphException NoGraph(string schema) => new(
        PostgresGraphProblem.NotAGraph,
        $"The schema \"{schema}\" holds no graph, and it is opened read-only, so that none is made. Check the name of the schema.");

    public static PostgresGraphException NotEmpty(string schema) => new(
        PostgresGraphProblem.NotEmpty,
        $"The graph in the schema \"{schema}\" holds or held something: a whole graph is written where none was. Choose another schema.");

    public static PostgresGraphException NewerFormat(string schema, int format, int known) => new(
        PostgresGraphProblem.NewerFormat,
        $"The graph in the schema \"{schema}\" has the format {format}, and this ScoGraph knows {known}: update ScoGraph.");

    public static InvalidOperationException ReadOnly() =>
        new("The graph was opened read-only: open it without ReadOnly to change it.");

    private static PostgresGraphException Of(PostgresException refused)
    {
        PostgresGraphProblem problem = refused.SqlState switch
        {
            PostgresErrorCodes.InsufficientPrivilege => PostgresGraphProblem.NoRight,
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
                or PostgresErrorCodes.InvalidCatalogName => PostgresGraphProblem.NotAdmitted,
            PostgresErrorCodes.DiskFull => PostgresGraphProblem.Full,
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.DatatypeMismatch =>
                PostgresGraphProblem.NotAGraph,
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
                PostgresGraphProblem.NotReached,
            _ => PostgresGraphProblem.Failed,
        };
        string hint = refused.Hint is { Length: > 0 } given ? $" {given}" : refused.SqlState == PostgresErrorCodes.QueryCanceled
            ? " Its own statement_timeout or an administrator ended the statement: allow more there, or ask again." : "";
        return new PostgresGraphException(problem, $"PostgreSQL refused: {refused.MessageText} ({refused.SqlState}).{hint}", refused);
    }

    private static string Last(Exception error) => (error.InnerException ?? error).Message.TrimEnd('.') + ".";
}
