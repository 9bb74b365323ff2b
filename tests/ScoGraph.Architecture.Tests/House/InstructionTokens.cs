using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ScoGraph.Architecture.House;

/// <summary>The handles that the instructions of a method name.</summary>
internal static class InstructionTokens
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    public static IEnumerable<EntityHandle> In(byte[] code)
    {
        for (int at = 0; at < code.Length;)
        {
            int operation = code[at] == TwoBytes ? (TwoBytes << 8) | code[at + 1] : code[at];
            at += code[at] == TwoBytes ? 2 : 1;
            OperandType operand = Operands[operation];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return MetadataTokens.EntityHandle(BitConverter.ToInt32(code, at));
            at += Size(operand, code, at);
        }
    }

    private static int Size(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
