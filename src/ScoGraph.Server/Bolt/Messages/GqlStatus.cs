using ScoGraph.Server.Bolt.PackStream;
using ScoGraph.Server.Wording;

namespace ScoGraph.Server.Bolt.Messages;

/// <summary>The statuses of GQL (ISO/IEC 39075), which Bolt has from 5.6 on for notes and from 5.7 on for errors.</summary>
internal static class GqlStatus
{
    public const string Success = "00000", NoColumns = "00001", NoData = "02000", Warning = "01N00";

    /// <summary>The status of an error by its code: those of GQL by class, else the general one.</summary>
    public static string Of(string code) => code switch
    {
        "Neo.ClientError.Statement.SyntaxError" => "42001",
        "Neo.ClientError.Statement.ArithmeticError" or "Neo.ClientError.Statement.TypeError" or "Neo.ClientError.Statement.ArgumentError"
            => "22000",
        "Neo.ClientError.Security.Unauthorized" => "42NFF",
        _ => "50N42",
    };

    /// <summary>Where something is said of.</summary>
    public static void DiagnosticRecord(PackWriter pack, int line, int column, int offset, string? severity = null)
    {
        pack.MapHeader(3 + (line > 0 ? 1 : 0) + (severity is null ? 0 : 2));
        pack.Entry("OPERATION", "");
        pack.Entry("OPERATION_CODE", "0");
        pack.Entry("CURRENT_SCHEMA", "/");
        if (severity is not null)
        {
            pack.Entry("_severity", severity);
            pack.Entry("_classification", ServedWarning.Category);
        }

        if (line <= 0)
            return;
        pack.String("_position");
        pack.MapHeader(3);
        pack.Entry("line", line);
        pack.Entry("column", column);
        pack.Entry("offset", Math.Max(offset, 0));
    }
}
