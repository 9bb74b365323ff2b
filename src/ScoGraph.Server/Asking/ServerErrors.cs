using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Server.Asking;

/// <summary>The errors of the server: their texts, and the codes that drivers know.</summary>
internal static class ServerErrors
{
    private const string Invalid = "Neo.ClientError.Request.Invalid";

    public static ServerError Of(Exception exception) => exception switch
    {
        ServerException own => own.Error,
        QueryException query => Of(query),
        ConstraintException constraint => new(400, "Neo.ClientError.Schema.ConstraintValidationFailed", constraint.Message),
        TimeoutException waited => new(503, "Neo.TransientError.Transaction.LockAcquisitionTimeout", waited.Message),
        OperationCanceledException => new(503, "Neo.TransientError.Transaction.Terminated", "The query was stopped; it changed nothing."),
        ObjectDisposedException =>
            new(503, "Neo.TransientError.General.DatabaseUnavailable", "The graph is closed, or the transaction ended."),
        ArgumentException argument => new(400, "Neo.ClientError.Statement.ArgumentError", PlainMessage.Of(argument)),
        ScoGraphException or IOException or UnauthorizedAccessException =>
            new(500, "Neo.DatabaseError.General.UnknownError", exception.Message),
        _ => new(500, "Neo.DatabaseError.General.UnknownError", "The server made a mistake; its log says which."),
    };

    public static ServerException Unauthorized(string hint) => new(new(401, "Neo.ClientError.Security.Unauthorized",
        $"The server asks for credentials. {hint}")
    { Hint = hint });

    public static ServerException WrongCredentials() => new(new(401, "Neo.ClientError.Security.Unauthorized",
        "The credentials are wrong: the password of the user 'token' is the token that the server printed, or SCOGRAPH_TOKEN."));

    public static ServerException WrongPassword() => new(new(401, "Neo.ClientError.Security.Unauthorized",
        "The credentials are wrong: no user has this name and password, or no user's token is this one."));

    public static ServerException TooManyAttempts(TimeSpan wait) => new(new(429, "Neo.ClientError.Security.AuthenticationRateLimit",
        FormattableString.Invariant($"Credentials were wrong too often; the next are looked at in {Math.Ceiling(wait.TotalSeconds)} seconds."))
    { RetryAfter = (int)Math.Ceiling(wait.TotalSeconds) });

    public static ServerException TooManyOfUser(string what, int seconds) => new(new(429,
        "Neo.TransientError.General.DatabaseUnavailable", FormattableString.Invariant($"{what}; ask again in {seconds} s."))
    { RetryAfter = Math.Max(1, seconds) });

    public static ServerException NoRole(string user) => Forbidden($"The user '{user}' may read none of the graphs here.");

    public static ServerException RoleReads(string user, string graph) => Forbidden(
        $"The user '{user}' may read the graph '{graph}' alone; this query changes it, which takes the role write.");

    public static ServerException RoleDeclares(string user, string graph) => Forbidden(
        $"The user '{user}' may not declare anything of the graph '{graph}'; constraints and indexes take the role admin.");

    public static ServerException Forbidden(string message) => new(new(403, "Neo.ClientError.Security.Forbidden", message));

    public static ServerException NoGraph(string name, IEnumerable<string> names) => new(new(404,
        "Neo.ClientError.Database.DatabaseNotFound", $"There is no graph '{name}'. There is {string.Join(", ", names)}."));

    public static ServerException NoTransaction(string id) => new(new(404, "Neo.ClientError.Transaction.TransactionNotFound",
        $"There is no open transaction '{id}': it ended, was left alone for too long, or belongs to another graph."));

    public static ServerException TransactionBusy(string id) => new(new(409, "Neo.ClientError.Transaction.TransactionAccessedConcurrently",
        $"The transaction '{id}' runs another statement; wait for its answer."));

    public static ServerException TransactionExpired(TimeSpan wait) => new(new(408, "Neo.ClientError.Transaction.TransactionTimedOut",
        FormattableString.Invariant($"The transaction, or the result under way, was left alone for {wait.TotalSeconds:0.###} seconds and was dropped.")));

    public static ServerException TooManyTransactions(int most) => new(new(503, "Neo.TransientError.General.OutOfMemoryError",
        $"{most} transactions are open, which is the most; commit some, or roll them back."));

    public static ServerException Overloaded() => new(new(503, "Neo.TransientError.General.DatabaseUnavailable",
        "Too many queries wait for their turn; ask again in a second."));

    public static ServerException WrongRequest(string message, string? hint = null) => new(new(400, Invalid,
        hint is null ? message : $"{message} {hint}")
    { Reason = message, Hint = hint });

    public static ServerException WrongMediaType() => new(new(415, Invalid,
        "The request is no JSON: send the header 'Content-Type: application/json'."));

    public static ServerException Stopping() => new(new(503, "Neo.TransientError.General.DatabaseUnavailable",
        "The server stops; ask again when it is back."));

    public static ServerException NoWebSocket() => new(new(426, Invalid,
        "This is the port of Bolt: ask with a driver, or over WebSocket. HTTP has a port of its own."));

    public static ServerException NoHistory(string name) => new(new(400, Invalid,
        $"The graph '{name}' keeps no history to ask of: that is what a .scograph file is for. Leave out asOf."));

    public static ServerException PastIsRead() => new(new(400, Invalid,
        "A transaction asks the newest state: leave out asOf, or ask outside the transaction."));

    private static ServerError Of(QueryException query) => new(Status(query), Code(query), ValidationText.Of(query))
    {
        Reason = query.Reason,
        Hint = query.Hint,
        Line = query.Line,
        Column = query.Column,
        Offset = query.Offset,
    };

    private static int Status(QueryException query) => query.Detail is "WriterTimeLimit" ? 503 : 400;

    private static string Code(QueryException query) => query.Detail switch
    {
        "ReadOnly" => "Neo.ClientError.Statement.AccessMode",
        "ProcedureNotFound" => "Neo.ClientError.Procedure.ProcedureNotFound",
        "WriterTimeLimit" => "Neo.TransientError.Transaction.LockAcquisitionTimeout",
        "TimeLimit" => "Neo.ClientError.Transaction.TransactionTimedOut",
        _ => query.Category switch
        {
            ErrorCategory.SyntaxError => "Neo.ClientError.Statement.SyntaxError",
            ErrorCategory.SemanticError => "Neo.ClientError.Statement.SemanticError",
            ErrorCategory.ParameterMissing => "Neo.ClientError.Statement.ParameterMissing",
            ErrorCategory.ConstraintVerificationFailed => "Neo.ClientError.Statement.ExecutionFailed",
            ErrorCategory.ConstraintValidationFailed => "Neo.ClientError.Schema.ConstraintValidationFailed",
            ErrorCategory.EntityNotFound => "Neo.ClientError.Statement.EntityNotFound",
            ErrorCategory.TypeError => "Neo.ClientError.Statement.TypeError",
            ErrorCategory.ArgumentError => "Neo.ClientError.Statement.ArgumentError",
            ErrorCategory.ArithmeticError => "Neo.ClientError.Statement.ArithmeticError",
            ErrorCategory.ProcedureError => "Neo.ClientError.Procedure.ProcedureCallFailed",
            ErrorCategory.LimitExceeded => "Neo.ClientError.General.LimitExceeded",
            _ => "Neo.DatabaseError.Statement.ExecutionFailed",
        },
    };
}
