import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.File;

/**
 * What DSS says of signed papers, a line a paper: file name, number of signatures, then of each its format, whether it
 * is intact and valid, and the indication. Arguments: the root certificate, then the papers. Asks nobody online.
 */
public final class DssJudge {
    private DssJudge() {
    }

    public static void main(String[] args) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(DSSUtils.loadCertificate(new File(args[0])));
        for (int i = 1; i < args.length; i++) {
            CommonCertificateVerifier verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(args[i]));
            validator.setCertificateVerifier(verifier);
            Reports reports = validator.validateDocument();
            SimpleReport said = reports.getSimpleReport();
            StringBuilder line = new StringBuilder(new File(args[i]).getName() + " " + said.getSignaturesCount());
            for (String id : said.getSignatureIdList()) {
                SignatureWrapper one = reports.getDiagnosticData().getSignatureById(id);
                line.append(' ').append(said.getSignatureFormat(id)).append(one.isSignatureIntact() ? " intact" : " cut")
                        .append(one.isSignatureValid() ? " valid " : " invalid ").append(said.getIndication(id));
            }
            System.out.println(line);
        }
    }
}
