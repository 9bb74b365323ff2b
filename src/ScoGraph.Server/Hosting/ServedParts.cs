using Microsoft.Extensions.Logging;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Auditing;
using ScoGraph.Server.Http.Transactions;
using ScoGraph.Server.Security;

namespace ScoGraph.Server.Hosting;

/// <summary>What HTTP and Bolt of one server share, as long as it runs.</summary>
internal sealed partial class ServedParts : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    private readonly AuditLog? _audit;
    private readonly ITimer? _reload;

    /// <exception cref="IOException">The audit log cannot be written.</exception>
    public ServedParts(ServedGraphs graphs, ScoGraphServerOptions options, ILogger log)
    {
        Log = log;
        _audit = options.AuditFile is { } path ? new AuditLog(path, options.Time, log) : null;
        Asker = new Asker(graphs, options, _audit);
        Access = new AccessGuard(options);
        Transactions = new OpenTransactions(Asker);
        if (options.Users is not null || options.Certificate is not null)
            _reload = options.Time.CreateTimer(_ => Reload(options), null, Often, Often);
    }

    public Asker Asker { get; }

    public AccessGuard Access { get; }

    public OpenTransactions Transactions { get; }

    public ILogger Log { get; }

    public void Dispose()
    {
        _reload?.Dispose();
        Transactions.Dispose();
        Asker.Dispose();
        Access.Dispose();
        _audit?.Dispose();
    }

    /// <summary>What cannot be read stays as it was: a server that forgot its users would let nobody in, or the wrong ones.</summary>
    private void Reload(ScoGraphServerOptions options)
    {
        try
        {
            options.Users?.Reload();
            options.Certificate?.Reload();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            Stale(Log, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Users or certificate cannot be read again; those that were read before count")]
    private static partial void Stale(ILogger log, Exception exception);
}
