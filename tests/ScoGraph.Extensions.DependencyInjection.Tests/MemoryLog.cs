using Microsoft.Extensions.Logging;

namespace ScoGraph.Extensions.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class MemoryLog : ILoggerProvider
{
    private readonly List<Entry> _entries = [];

    public IReadOnlyList<Entry> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _entries);

    public void Dispose()
    {
    }

    internal sealed record Entry(string Category, LogLevel Level, int Id, string Text, Exception? Exception);

    private sealed class Logger(string category, List<Entry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (category.StartsWith("ScoGraph", StringComparison.Ordinal))
                entries.Add(new Entry(category, logLevel, eventId.Id, formatter(state, exception), exception));
        }
    }
}
