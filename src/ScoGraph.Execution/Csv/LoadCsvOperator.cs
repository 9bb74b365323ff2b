using System.Text;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Csv;

/// <summary>What LOAD CSV reads, and how.</summary>
internal sealed record CsvSource(Evaluator Location, bool Headers, char Terminator, SourceSpan Span);

/// <summary>The rows of a file, one after the other as they are read.</summary>
internal sealed class LoadCsvOperator(CsvSource source, int slot) : Operator
{
    public override bool Process(Frame frame)
    {
        Value location = source.Location(frame);
        using TextReader text = Guarded(() => Open(location, frame), location, frame);
        CsvReader reader = new(text, location.AsString(), source.Terminator);
        CsvHeader? header = null;
        while (Guarded(reader.ReadRow, location, frame) is { } row)
        {
            frame.Tick();
            if (source.Headers && header is null)
            {
                header = Guarded(() => CsvHeader.Read(location.AsString(), reader.Line, row), location, frame);
                continue;
            }

            frame.Row[slot] = header is null ? Value.FromList(row) : Guarded(() => header.ToMap(row, reader.Line), location, frame);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }

    private static TextReader Open(in Value location, Frame frame)
    {
        if (!location.IsString)
            throw CsvErrors.NotLocation(location);
        return (frame.Files ?? throw CsvErrors.NoFiles()).Open(location.AsString());
    }

    private T Guarded<T>(Func<T> read, in Value location, Frame frame)
    {
        try
        {
            return read();
        }
        catch (ValueException exception)
        {
            throw ExpressionCompiler.Failure(exception, source.Span, frame);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw ExpressionCompiler.Failure(CsvErrors.Unreadable(location.AsString(), exception), source.Span, frame);
        }
    }
}
