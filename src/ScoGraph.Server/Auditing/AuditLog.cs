using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ScoGraph.Server.Auditing;

/// <summary>
/// Who did what, a line of JSON each, behind what the file holds. No text of a statement and no value is written: they may be secret. A
/// disk that is full ends no query: the log of the server says once that lines are missing.
/// </summary>
internal sealed partial class AuditLog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly FileStream _file;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private bool _failed;

    /// <exception cref="IOException">The file cannot be written.</exception>
    public AuditLog(string path, TimeProvider time, ILogger log)
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.Append,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream(path, options);
        _time = time;
        _log = log;
    }

    public void Write(AuditRecord record)
    {
        lock (_lock)
        {
            _line.ResetWrittenCount();
            using (Utf8JsonWriter json = new(_line))
                Write(json, record);
            _line.Write("\n"u8);
            try
            {
                _file.Write(_line.WrittenSpan);
                _failed = false;
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                if (!_failed)
                    Missing(_log, exception);
                _failed = true;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _file.Dispose();
    }

    private void Write(Utf8JsonWriter json, AuditRecord record)
    {
        json.WriteStartObject();
        json.WriteString("time", _time.GetUtcNow());
        json.WriteString("user", record.User);
        json.WriteString("address", record.Address);
        json.WriteString("protocol", record.Protocol);
        if (record.Graph is { } graph)
            json.WriteString("graph", graph);
        json.WriteString("kind", record.Kind);
        json.WriteString("outcome", record.Outcome);
        json.WriteEndObject();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit log cannot be written; lines are missing from here on")]
    private static partial void Missing(ILogger log, Exception exception);
}
